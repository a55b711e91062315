# Wrong.
# mistake: returns a Python float, so it is cut off from the graph
def mse(preds, targets):
    return ((preds - targets) ** 2).mean().item()
