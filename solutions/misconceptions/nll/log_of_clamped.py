"""
title = "A logarithm too many, of clamped values"
diagnosis = "In spite of its name the function takes no logarithm: the activations have been through it already. Negative ones are cut off by your clamp, and all give the same."
hint = "Take the activations as they are."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].clamp(min=1e-7).log().mean()
