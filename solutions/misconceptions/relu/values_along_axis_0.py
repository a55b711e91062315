"""
title = "The largest value of each column"
diagnosis = "In x.max(0) the 0 is the number of an axis, not a number to compare with. You return the largest value of each column, and the shape has lost an axis."
hint = "Every number is compared with zero by itself: the other argument of max has to be a tensor, or use a function with another name."
"""
def relu(x):
    return x.max(0).values
