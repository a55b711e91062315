"""
title = "The brackets after a method are missing"
diagnosis = "x.relu, x.abs and the like without brackets are the methods themselves, not what they compute."
hint = "Call it."
"""
def relu(x):
    return x.relu
