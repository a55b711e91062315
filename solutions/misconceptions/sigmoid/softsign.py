"""
title = "Without an exponential"
diagnosis = "x / (1 + |x|) is a smooth curve too, but it runs from -1 to 1."
hint = "Use the formula; it has an exponential."
"""
def sigmoid(x):
    return x / (1 + x.abs())
