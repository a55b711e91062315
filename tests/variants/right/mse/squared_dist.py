# pow and sum over len
def mse(preds, targets):
    n = len(preds)
    return (preds - targets).pow(2).sum() / n
