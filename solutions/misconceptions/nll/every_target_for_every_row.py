"""
title = "All targets for every row"
diagnosis = "A colon for the rows means 'all of them', so that each row is read at all the targets: an n by n table instead of n entries, and you average over that."
hint = "Rows and columns should go in pairs: row 0 with target 0, row 1 with target 1. Look at the shape of what you picked."
"""
def nll(activations, targets):
    return -activations[:, targets].mean()
