"""
title = "The averaged axes were kept with length 1"
diagnosis = "The numbers are right, but their shape is [n, 1, 1] instead of [n] (for a single image [1, 1] instead of no axes)."
hint = "Look at what keepdim does in a mean, and whether you need it."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2), keepdim=True)
