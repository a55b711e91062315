"""
title = "The first entry of the shape"
diagnosis = "t.shape[0] says how long the first axis is: for a stack that is the number of images. A tensor without axes has no first one, so there it is an error."
hint = "Not what stands in the shape, but how much stands in it."
"""
def rank(t):
    return t.shape[0]
