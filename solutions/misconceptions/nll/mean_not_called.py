"""
title = "The brackets after mean are missing"
diagnosis = "mean without brackets is the method itself, not its result, and a method has no minus."
hint = "Call it."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].mean
