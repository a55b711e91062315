"""
title = "The length of the first axis"
diagnosis = "len(t) and t.shape[0] say how long the first axis is: for a stack that is the number of images. A tensor without axes has no first one, so there it is an error."
hint = "Take the length of the shape: neither the length of the tensor, nor an entry of the shape."
"""
def rank(t):
    return len(t)
