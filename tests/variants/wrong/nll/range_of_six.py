# the book's six rows
# mistake: hard-wired number of rows
idx = range(6)
def nll(activations, targets):
    return -activations[idx, targets].mean()
