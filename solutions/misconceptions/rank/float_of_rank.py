"""
title = "A float instead of an int"
diagnosis = "The number is right, but it is a float, 3.0 instead of 3. One counts in whole numbers."
hint = "Leave out the conversion or the division."
"""
def rank(t):
    return float(len(t.shape))
