# declares yb before xb
def batch_accuracy(yb, xb):
    return (yb == (xb > 0)).float().mean()
