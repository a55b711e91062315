# one value per image
# mistake: mean missing
def nll(activations, targets):
    return -activations[range(len(targets)), targets]
