"""
title = "Probabilities instead of log-probabilities"
diagnosis = "You take the exponential of the picked activations, which turns log-probabilities back into probabilities, and average those."
hint = "Take the activations as they are."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].exp().mean()
