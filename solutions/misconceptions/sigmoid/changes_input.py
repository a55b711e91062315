"""
title = "x itself was changed"
diagnosis = "The values are right, but afterwards x is not what it was: methods ending in an underscore write into the tensor they are called on."
hint = "The same methods without the underscore return a new tensor."
"""
def sigmoid(x):
    return x.sigmoid_()
