# counts right threes only
# mistake: right sevens are not counted
def batch_accuracy(xb, yb):
    return ((xb > 0) & (yb == 1)).float().mean()
