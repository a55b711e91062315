"""
title = "The positive numbers are squared"
diagnosis = "You multiply a number by itself instead of by a 1 or a 0. 3 becomes 9."
hint = "What is the second factor meant to be?"
"""
def relu(x):
    return x * x.clamp(min=0)
