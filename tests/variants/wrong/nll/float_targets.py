# float targets cannot be indices
# mistake: targets converted to float
def nll(activations, targets):
    return -activations[range(len(targets)), targets.float()].mean()
