# boolean indexing with a mask
def nll(activations, targets):
    mask = F.one_hot(targets, activations.shape[-1]).bool()
    return -activations[mask].mean()
