# one minus the mean distance
# mistake: 1 - loss instead of accuracy
def batch_accuracy(xb, yb):
    return 1 - (xb.sigmoid() - yb).abs().mean()
