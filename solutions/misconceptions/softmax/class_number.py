"""
title = "The winning class instead of probabilities"
diagnosis = "You return the position of the largest activation. That is the model's final decision; softmax should return a probability for every class."
hint = "The result has the same shape as x."
"""
def softmax(x):
    return x.argmax(dim=-1)
