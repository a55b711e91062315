# targets as a mask
# mistake: targets used as a boolean mask
def nll(activations, targets):
    return -activations[targets.bool()].mean()
