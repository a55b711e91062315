"""
title = "^ instead of **"
diagnosis = "In Python ^ is no power: it compares bits, and floats do not offer theirs. PyTorch raises an error that ends with 'not implemented for Float'."
hint = "Powers are written with two stars."
"""
def quadratic(t, params):
    a, b, c = params
    return a * t^2 + b * t + c
