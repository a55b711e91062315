"""
title = "Rounded to whole numbers"
diagnosis = "int() or .int() cuts the fraction off, and a whole number has no gradient."
hint = "The numbers stay floats."
"""
def relu(x):
    return x.clamp(min=0).int()
