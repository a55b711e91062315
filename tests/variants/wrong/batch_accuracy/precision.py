# the share of said threes that are right
# mistake: precision instead of accuracy
def batch_accuracy(xb, yb):
    hit = ((xb > 0) & (yb == 1)).float().sum()
    return hit / (xb > 0).float().sum().clamp(min=1)
