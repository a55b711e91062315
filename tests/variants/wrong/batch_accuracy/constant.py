# a constant
def batch_accuracy(xb, yb):
    return torch.tensor(0.75)
