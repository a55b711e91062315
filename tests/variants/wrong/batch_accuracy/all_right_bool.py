# true only where all answers are right
# mistake: all() instead of the share
def batch_accuracy(xb, yb):
    return ((xb > 0) == yb).all().float()
