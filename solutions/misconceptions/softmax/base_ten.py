"""
title = "Powers of 10 instead of e"
diagnosis = "Your rows add up to 1 and keep their order, but the largest activation gets too much: activations that differ by 1 should have probabilities that differ by a factor of 2.718, and yours differ by 10."
hint = "Which number is raised to the power of x in the formula?"
"""
def softmax(x):
    e = 10 ** x
    return e / e.sum(dim=-1, keepdim=True)
