# Wrong.
# mistake: absolute value instead of square
def mse(preds, targets):
    return (preds - targets).abs().mean()
