"""
title = "The square of a sum"
diagnosis = "You compute a·(t + b)² + c. That is a parabola too, but with another meaning of b."
hint = "Follow the formula of the task, term by term."
"""
def quadratic(t, params):
    a, b, c = params
    return a * (t + b)**2 + c
