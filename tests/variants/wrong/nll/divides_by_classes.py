# divides by the number of classes
# mistake: divides by the number of classes
def nll(activations, targets):
    n, c = activations.shape
    return -activations[torch.arange(n), targets].sum() / c
