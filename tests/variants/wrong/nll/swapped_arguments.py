# treats the first as targets
# mistake: activations and targets swapped
def nll(activations, targets):
    activations, targets = targets, activations
    return -activations[range(len(targets)), targets].mean()
