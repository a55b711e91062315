"""
title = "c is missing"
diagnosis = "You compute a·t² + b·t. At time 0 that is always 0, whatever the third parameter says."
hint = "How many parameters are there, and how many do you use?"
"""
def quadratic(t, params):
    a, b, c = params
    return a * t**2 + b * t
