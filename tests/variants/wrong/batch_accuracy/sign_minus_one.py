# the sign is -1 for sevens, the label 0
# mistake: compares -1/+1 with 0/1
def batch_accuracy(xb, yb):
    return (torch.sign(xb) == yb).float().mean()
