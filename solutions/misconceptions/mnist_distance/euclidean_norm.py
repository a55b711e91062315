"""
title = "Length of the difference (Euclidean norm)"
diagnosis = "You took the square root of the summed squares, as for the straight-line distance of two points. It squares where it should not, and it grows with the number of pixels."
hint = "Neither squares nor roots: absolute differences, averaged."
"""
def mnist_distance(a, b):
    return ((a - b)**2).sum((-1, -2)).sqrt()
