"""
title = "Targets used as a mask"
diagnosis = "You take all activations of the images whose target is not 0, and leave out the others. Which class it is has no influence."
hint = "The target of a row is the number of the column to pick from it."
"""
def nll(activations, targets):
    return -activations[targets.bool()].mean()
