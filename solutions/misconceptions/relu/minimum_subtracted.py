"""
title = "Shifted until nothing is negative"
diagnosis = "You subtract the smallest number, so that it becomes 0 and all others stay apart as they were. relu moves nothing: it flattens one side."
hint = "Positive numbers stay exactly as they are."
"""
def relu(x):
    return x - x.min()
