"""
title = "A copy in which the negative numbers are overwritten"
"""
def relu(x):
    result = x.clone()
    result[result < 0] = 0
    return result
