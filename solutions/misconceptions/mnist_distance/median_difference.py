"""
title = "The median difference instead of the mean"
diagnosis = "Your result is the middle one of all the differences. On digits, where most pixels are white, that is often just 0."
hint = "The task asks for the other kind of average: sum divided by count."
"""
def mnist_distance(a, b):
    return (a - b).abs().flatten(-2).median(-1).values
