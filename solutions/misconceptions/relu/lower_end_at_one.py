"""
title = "Everything below 1 becomes 1"
diagnosis = "The lower end is at 1 in your function; nothing smaller can come out."
hint = "What should come out for -5?"
"""
def relu(x):
    return x.clamp(min=1)
