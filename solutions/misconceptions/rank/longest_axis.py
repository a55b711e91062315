"""
title = "The longest axis"
diagnosis = "You return the largest entry of the shape. An image of 28 by 28 pixels gets 28, and it has two axes."
hint = "Not what stands in the shape, but how much stands in it."
"""
def rank(t):
    return max(t.shape)
