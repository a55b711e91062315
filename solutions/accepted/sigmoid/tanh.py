"""
title = "Through tanh"
"""
def sigmoid(x):
    return 0.5 * ((x / 2).tanh() + 1)
