"""
title = "The lengths of the axes added up"
diagnosis = "You add the entries of the shape: an image of 28 by 28 pixels gets 56, and it has two axes."
hint = "Count the entries instead of adding them."
"""
def rank(t):
    return sum(t.shape)
