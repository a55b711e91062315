"""
title = "Nothing is returned"
diagnosis = "The function works out the loss, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def nll(activations, targets):
    loss = -activations[range(len(targets)), targets].mean()
