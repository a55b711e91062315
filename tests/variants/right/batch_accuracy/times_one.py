# bool times 1.0
def batch_accuracy(xb, yb):
    return (((xb > 0) == yb) * 1.0).mean()
