"""
title = "A logarithm too many, of absolute values"
diagnosis = "In spite of its name the function takes no logarithm: the activations have been through it already. That they are negative is no mishap to be mended with abs()."
hint = "Take the activations as they are."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].abs().log().mean()
