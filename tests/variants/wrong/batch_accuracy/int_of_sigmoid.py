# truncates the confidence to an integer
# mistake: truncation makes every confidence 0
def batch_accuracy(xb, yb):
    return (xb.sigmoid().int() == yb).float().mean()
