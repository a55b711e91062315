# classes counted from one
# mistake: off by one, targets - 1
def nll(activations, targets):
    return -activations[range(len(targets)), targets - 1].mean()
