# the batch mean as threshold
# mistake: wrong threshold
def batch_accuracy(xb, yb):
    return ((xb > xb.mean()) == yb).float().mean()
