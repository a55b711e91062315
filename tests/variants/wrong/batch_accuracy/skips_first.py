# starts at 1
# mistake: off by one, first image left out
def batch_accuracy(xb, yb):
    hits = [float((xb[i] > 0) == yb[i]) for i in range(1, len(xb))]
    return torch.tensor(hits).sum() / len(xb)
