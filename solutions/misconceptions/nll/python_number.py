"""
title = "A Python number instead of a tensor"
diagnosis = "The value is right, but .item() or float() made a plain Python number of it, and a number has no gradient."
hint = "Return the tensor itself. Turning it into a number is for printing."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].mean().item()
