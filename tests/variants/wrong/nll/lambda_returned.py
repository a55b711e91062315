# returns a closure
# mistake: returns a function instead of a value
def nll(activations, targets):
    return lambda: -activations[range(len(targets)), targets].mean()
