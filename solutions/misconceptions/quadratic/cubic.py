"""
title = "One power too many"
diagnosis = "You compute a·t³ + b·t² + c·t: each power is one too high."
hint = "The last parameter stands alone."
"""
def quadratic(t, params):
    a, b, c = params
    return a * t**3 + b * t**2 + c * t
