# gather with an index of too few axes
# mistake: index for gather lacks an axis
def nll(activations, targets):
    return -activations.gather(1, targets).mean()
