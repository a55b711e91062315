"""
title = "relu instead of the sigmoid"
diagnosis = "You cut off negative numbers and leave the others as they are. They can be far larger than 1."
hint = "Use the formula; it has an exponential."
"""
def sigmoid(x):
    return x.relu()
