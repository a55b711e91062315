"""
title = "Minus infinity instead of 0"
diagnosis = "You put minus infinity where a number is negative. That is for other purposes, when a number should never win a maximum; here it spreads through every sum."
hint = "A neutral number is wanted."
"""
def relu(x):
    return x.masked_fill(x < 0, float('-inf'))
