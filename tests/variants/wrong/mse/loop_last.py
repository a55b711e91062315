# loop overwrites
def mse(preds, targets):
    for p, t in zip(preds, targets):
        total = (p - t)**2
    return total / len(preds)
