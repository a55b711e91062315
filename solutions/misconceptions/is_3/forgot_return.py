"""
title = "Nothing is returned"
diagnosis = "The function computes something (and perhaps prints it), but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    answer = mnist_distance(x, mean3) < mnist_distance(x, mean7)
