# returns the loss
# mistake: loss instead of accuracy
def batch_accuracy(xb, yb):
    p = xb.sigmoid()
    return torch.where(yb == 1, 1 - p, p).mean()
