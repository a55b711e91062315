"""
title = "The largest activation instead of the target's"
diagnosis = "You pick what the model believes most, not what is true (max, or argmax as the index). A model that is sure and wrong would get a small loss."
hint = "The column to pick from each row is given to you as an argument."
"""
def nll(activations, targets):
    return -activations.max(dim=1).values.mean()
