# variance plus squared mean
def mse(preds, targets):
    d = preds - targets
    return d.var(unbiased=False) + d.mean()**2
