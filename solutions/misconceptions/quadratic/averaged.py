"""
title = "The mean of all heights"
diagnosis = "You average the values of all the times. There should be one for each of them."
hint = "Leave out the last step."
"""
def quadratic(t, params):
    a, b, c = params
    return (a * t**2 + b * t + c).mean()
