"""
title = "Axes of length 0 are not counted"
diagnosis = "You count only axes that have something in them. A tensor of shape [0, 28, 28] is an empty stack, and its rank is 3."
hint = "Count every entry of the shape, whatever it is."
"""
def rank(t):
    return sum(1 for length in t.shape if length)
