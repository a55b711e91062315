"""
title = "One too many"
diagnosis = "Your ranks are too large by 1: a vector gets 2, an image 3."
hint = "A vector has one axis, and its rank is 1."
"""
def rank(t):
    return len(t.shape) + 1
