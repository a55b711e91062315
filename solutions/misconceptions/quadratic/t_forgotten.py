"""
title = "b stands without t"
diagnosis = "You compute a·t² + b + c. The second and the third parameter do the same job then."
hint = "What is b multiplied with?"
"""
def quadratic(t, params):
    a, b, c = params
    return a * t**2 + b + c
