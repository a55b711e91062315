"""
title = "A logarithm too many"
diagnosis = "In spite of its name the function takes no logarithm: the activations have been through it already. The logarithm of a negative number is nan."
hint = "Take the activations as they are."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].log().mean()
