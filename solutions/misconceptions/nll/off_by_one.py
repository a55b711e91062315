"""
title = "One column too far to the left"
diagnosis = "You subtract 1 from the targets, as if they started at 1. They start at 0, and an index of -1 quietly picks the last class."
hint = "The target is the number of the column as it stands."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets - 1].mean()
