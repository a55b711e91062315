"""
title = "b·t is missing"
diagnosis = "You compute a·t² + c. The second parameter has no effect on your answer."
hint = "How many parameters are there, and how many do you use?"
"""
def quadratic(t, params):
    a, b, c = params
    return a * t**2 + c
