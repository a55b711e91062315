# the share of threes that are found
# mistake: recall instead of accuracy
def batch_accuracy(xb, yb):
    hit = ((xb > 0) & (yb == 1)).sum()
    return hit / (yb == 1).sum().clamp(min=1)
