"""
title = "A lambda that hands the parameters on"
"""
def _parabola(t, a, b, c):
    return a * t * t + b * t + c


quadratic = lambda t, params: _parabola(t, *params)
