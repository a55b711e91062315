"""
title = "One loss per image"
diagnosis = "Each of your values is right, but there is one for every image. The loss of the batch is a single number."
hint = "Average what you have."
"""
def nll(activations, targets):
    return -activations[range(len(targets)), targets]
