"""
title = "t is doubled, not squared"
diagnosis = "You multiply t by 2. What comes out is a straight line, not a parabola."
hint = "** is Python's operator for powers, * that for products."
"""
def quadratic(t, params):
    a, b, c = params
    return a * t * 2 + b * t + c
