"""
title = "One too few"
diagnosis = "Your ranks are too small by 1: a vector gets 0, an image 1. Indices begin at 0, but counts begin at 1."
hint = "A vector has one axis, and its rank is 1."
"""
def rank(t):
    return len(t.shape) - 1
