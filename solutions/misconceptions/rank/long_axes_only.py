"""
title = "Axes of length 1 are not counted"
diagnosis = "You drop axes of length 1 (squeeze does, and so does a condition > 1). A shape of [1, 28, 28] has three axes all the same: it is a stack that happens to hold one image."
hint = "Count every entry of the shape, whatever it is."
"""
def rank(t):
    return t.squeeze().dim()
