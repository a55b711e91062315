# Wrong.
# mistake: takes the root at the end
def mse(preds, targets):
    return ((preds - targets) ** 2).mean().sqrt()
