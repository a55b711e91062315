"""
title = "Absolute value instead of minus"
diagnosis = "For log-probabilities, which are never positive, the two are the same. But activations may be positive, and then the sign has to turn as well."
hint = "Take the activations as they are: 2 becomes -2, and -2 becomes 2."
"""
def nll(activations, targets):
    return activations[range(len(targets)), targets].abs().mean()
