# the absolute value instead of the minus
# mistake: abs instead of minus
def nll(activations, targets):
    return activations[range(len(targets)), targets].abs().mean()
