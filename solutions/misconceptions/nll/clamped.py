"""
title = "Positive activations are cut off"
diagnosis = "You do not let the activations be larger than 0. Log-probabilities never are, but here any number may come in, and it should be used as it is."
hint = "Leave the limits out."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].clamp(max=0).mean()
