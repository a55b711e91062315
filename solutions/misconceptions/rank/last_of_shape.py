"""
title = "The last entry of the shape"
diagnosis = "t.shape[-1] says how long the last axis is: for an image that is its number of columns. A tensor without axes has no last one, so there it is an error."
hint = "Not what stands in the shape, but how much stands in it."
"""
def rank(t):
    return t.shape[-1]
