"""
title = "A similarity instead of a distance"
diagnosis = "You return one minus the distance: an image compared with itself gets 1. A distance should be 0 there, and grow as images differ more."
hint = "Try the function on two equal images. What should come out?"
"""
def mnist_distance(a, b):
    return 1 - (a - b).abs().mean((-1, -2))
