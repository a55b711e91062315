"""
title = "Half of a·t²"
diagnosis = "You halve the first term, as the formula for falling bodies does. Here a is the whole factor of t²."
hint = "Follow the formula of the task, term by term."
"""
def quadratic(t, params):
    a, b, c = params
    return a * t**2 / 2 + b * t + c
