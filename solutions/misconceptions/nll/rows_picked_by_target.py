"""
title = "Targets used as row numbers"
diagnosis = "With a single index you pick whole rows: the targets are class numbers, but here they say which images to take. Where a target is larger than the number of images you get an IndexError."
hint = "Two indices are needed, one for the rows and one for the columns."
"""
def nll(activations, targets):
    return -activations[targets].mean()
