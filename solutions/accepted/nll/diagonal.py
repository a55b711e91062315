"""
title = "The diagonal of all rows by all targets"
"""
def nll(activations, targets):
    return -activations[:, targets].diagonal().mean()
