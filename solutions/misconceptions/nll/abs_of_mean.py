"""
title = "Absolute value of the mean instead of minus"
diagnosis = "For log-probabilities, which are never positive, the two are the same. But activations may be positive, and then the loss has to be negative."
hint = "Turn the sign, whatever it is."
"""
def nll(activations, targets):
    return activations[range(len(targets)), targets].mean().abs()
