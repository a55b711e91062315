"""
title = "The number of items"
diagnosis = "You count the numbers in the tensor: a 28 by 28 image has 784 of them, and yet only two axes."
hint = "The lengths of the axes do not matter. How many axes are there?"
"""
def rank(t):
    return t.numel()
