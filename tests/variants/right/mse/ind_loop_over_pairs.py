# Right: a python loop over the pairs, still connected.
# loses: vectorised
def mse(preds, targets):
    total = 0
    for p, t in zip(preds, targets):
        total = total + (p - t) ** 2
    return total / len(preds)
