# target instead of targets
# mistake: NameError from a typo
def nll(activations, targets):
    return -activations[range(len(targets)), target].mean()
