# ignores the targets
# mistake: targets are ignored
def nll(activations, targets):
    return -activations.mean()
