"""
title = "The parameters are read from the back"
diagnosis = "You compute c·t² + b·t + a: the first parameter stands alone, and the last goes with t². Their order is a, b, c."
hint = "With params [1, 0, 0] the answer should be t²."
"""
def quadratic(t, params):
    c, b, a = params
    return a * t**2 + b * t + c
