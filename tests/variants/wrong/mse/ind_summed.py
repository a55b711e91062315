# Wrong.
# mistake: sums instead of averaging
def mse(preds, targets):
    return ((preds - targets) ** 2).sum()
