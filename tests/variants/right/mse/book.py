# the book's own
def mse(preds, targets): return ((preds-targets)**2).mean()
