"""
title = "Root of the square of every single difference"
"""
def mnist_distance(a, b):
    # squared and rooted pixel by pixel, which is the absolute value
    return ((a - b)**2).sqrt().mean((-2, -1))
