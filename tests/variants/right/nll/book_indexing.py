# indexing with range, as in the book
def nll(activations, targets):
    idx = range(len(targets))
    return -activations[idx, targets].mean()
