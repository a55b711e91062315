"""
title = "Activations and targets have changed places"
diagnosis = "You index the targets with the activations. The targets have a single axis, so PyTorch raises 'too many indices'."
hint = "Check which argument comes first, and what each of them holds."
"""
def nll(activations, targets):
    activations, targets = targets, activations
    return -activations[range(len(targets)), targets].mean()
