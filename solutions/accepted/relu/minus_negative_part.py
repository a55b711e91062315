"""
title = "The number minus its negative part"
"""
def relu(x):
    negative = x.clamp(max=0)
    return x - negative
