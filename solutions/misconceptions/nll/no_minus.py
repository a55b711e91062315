"""
title = "The minus is missing"
diagnosis = "Your result has the right size and the wrong sign. As a loss it would fall while the model gets worse."
hint = "The first letter of the name says what is missing."
"""
def nll(activations, targets):
    return activations[range(len(targets)), targets].mean()
