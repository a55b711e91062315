"""
title = "gather with a flat index"
diagnosis = "gather wants an index with as many axes as the tensor it reads from. The targets have one axis, the activations two, and PyTorch raises an error."
hint = "Turn the targets into a column of shape [n, 1] first."
"""
def nll(activations, targets):
    return -activations.gather(1, targets).mean()
