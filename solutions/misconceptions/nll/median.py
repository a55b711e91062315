"""
title = "The median instead of the mean"
diagnosis = "You picked the right entries, and then take the middle one. All the other images have no influence on the loss, and no gradient."
hint = "The task asks for the other kind of average."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets].median()
