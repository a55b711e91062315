"""
title = "Powers of 2 instead of e"
diagnosis = "Your rows add up to 1 and keep their order, but they are too flat: activations that differ by 1 should have probabilities that differ by a factor of 2.718, and yours differ by 2."
hint = "Which number is raised to the power of x in the formula?"
"""
def softmax(x):
    e = 2 ** x
    return e / e.sum(dim=-1, keepdim=True)
