"""
title = "a·t is squared as a whole"
diagnosis = "You square a times t, so that a is squared too. For a = 2 you get 4t² instead of 2t²."
hint = "The square belongs to t alone."
"""
def quadratic(t, params):
    a, b, c = params
    return (a * t) ** 2 + b * t + c
