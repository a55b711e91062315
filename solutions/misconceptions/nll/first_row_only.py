"""
title = "Only the first row counts"
diagnosis = "You return the loss of the first row: a return inside a loop, or an index 0, leaves the others out."
hint = "Every row has its target. How many entries should you have picked?"
"""
def nll(activations, targets):
    return -activations[0, targets[0]]
