# divides by another fixed batch size, held in a global
# mistake: hard-wired batch size
batch_size = 64
def batch_accuracy(xb, yb):
    return ((xb.sigmoid() > 0.5) == yb).float().sum() / batch_size
