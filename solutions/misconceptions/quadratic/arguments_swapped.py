"""
title = "t and params have changed places"
diagnosis = "You take a, b and c out of the times and put the parameters where the times belong. Unless there happen to be three times, Python cannot unpack them."
hint = "Which of the two holds the three numbers a, b and c?"
"""
def quadratic(t, params):
    a, b, c = t
    return a * params**2 + b * params + c
