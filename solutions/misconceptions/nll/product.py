"""
title = "The product instead of the mean"
diagnosis = "You multiply the picked entries. Likelihoods are multiplied, but their logarithms are added: that is what the logarithm is for."
hint = "One reduction stands where another belongs."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].prod()
