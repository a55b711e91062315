"""
title = "The indices begin at 1"
diagnosis = "params[3] would be a fourth parameter: PyTorch raises 'index 3 is out of bounds'."
hint = "In Python the first entry has index 0."
"""
def quadratic(t, params):
    return params[1] * t**2 + params[2] * t + params[3]
