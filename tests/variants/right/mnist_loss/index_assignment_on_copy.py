# in-place assignment, but to a clone
def mnist_loss(predictions, targets):
    d = predictions.sigmoid().clone()
    mask = targets == 1
    d[mask] = 1 - d[mask]
    return d.mean()
