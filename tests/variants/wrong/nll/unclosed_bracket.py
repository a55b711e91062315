# a bracket is missing
# mistake: syntax error
def nll(activations, targets):
    return -activations[range(len(targets), targets].mean()
