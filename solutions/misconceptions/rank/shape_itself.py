"""
title = "The shape instead of the rank"
diagnosis = "You return the shape: the lengths of all axes. The rank is one number, namely how many axes there are."
hint = "The shape has one entry per axis. How do you count entries?"
"""
def rank(t):
    return t.shape
