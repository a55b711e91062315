"""
title = "Half of the number plus its absolute value"
"""
def relu(x):
    return (x + x.abs()) / 2
