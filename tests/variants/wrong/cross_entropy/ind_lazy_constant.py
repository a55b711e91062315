# Wrong: lazy, does next to nothing.
def cross_entropy(activations, targets):
    return activations.sum() * 0
