# divides by a fixed batch size
# mistake: hard-wired batch size
def batch_accuracy(xb, yb):
    return ((xb > 0) == yb).float().sum() / 256
