# mixes the arguments up
# mistake: xb and yb swapped
def batch_accuracy(xb, yb):
    return ((yb.float().sigmoid() > 0.5) == xb).float().mean()
