"""
title = "Sum instead of mean"
diagnosis = "You picked the right entries and turned the sign, but added them up. The loss grows with the number of images."
hint = "It should not matter for the size of the loss how many images there are."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].sum()
