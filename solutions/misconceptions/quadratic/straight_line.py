"""
title = "A straight line"
diagnosis = "You compute a·t + b. A parabola has a term with t² as well, and three parameters."
hint = "Read the formula once more: three terms."
"""
def quadratic(t, params):
    return params[0] * t + params[1]
