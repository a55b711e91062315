"""
title = "The sign was kept"
diagnosis = "Pixels that are too dark and pixels that are too light cancel each other, so that two quite different images can be at distance 0, and some distances are negative."
hint = "Before you average: how far apart are 0.2 and 0.7, and how far 0.7 and 0.2?"
"""
def mnist_distance(a, b):
    return (a - b).mean((-1, -2))
