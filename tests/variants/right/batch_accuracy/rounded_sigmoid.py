# rounds the confidence (half goes to even, so 0.5 is a 7)
def batch_accuracy(xb, yb):
    return (xb.sigmoid().round() == yb).float().mean()
