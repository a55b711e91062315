# the root
# mistake: root of the mean squared error
def mse(preds, targets): return ((preds-targets)**2).mean().sqrt()
