"""
title = "Stretched to the range from 0 to 1"
diagnosis = "You map the smallest activation of a row to 0 and the largest to 1. The values lie in the right range, but they do not add up to 1."
hint = "Follow the formula: exponentials, divided by their sum."
"""
def softmax(x):
    low, high = x.amin(dim=-1, keepdim=True), x.amax(dim=-1, keepdim=True)
    return (x - low) / (high - low)
