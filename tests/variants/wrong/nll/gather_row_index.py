# unsqueeze(0): the first row's entries for all targets
# mistake: unsqueeze(0) instead of unsqueeze(1)
def nll(activations, targets):
    return -activations.gather(1, targets.unsqueeze(0)).mean()
