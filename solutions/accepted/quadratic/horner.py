"""
title = "Horner's scheme with indices"
"""
def quadratic(t, params):
    return (params[0] * t + params[1]) * t + params[2]
