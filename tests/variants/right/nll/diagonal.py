# the diagonal of all columns at all targets
def nll(activations, targets):
    return -activations[:, targets].diag().mean()
