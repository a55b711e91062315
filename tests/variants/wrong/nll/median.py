# the median
# mistake: median instead of mean
def nll(activations, targets):
    return -activations[range(len(targets)), targets].median()
