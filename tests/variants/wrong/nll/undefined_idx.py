# idx is defined nowhere
# mistake: NameError: idx is not defined
def nll(activations, targets):
    return -activations[idx, targets].mean()
