# the product of the picked entries
# mistake: product instead of mean
def nll(activations, targets):
    return -activations[range(len(targets)), targets].prod()
