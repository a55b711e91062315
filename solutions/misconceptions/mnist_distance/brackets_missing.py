"""
title = "The method belongs to b alone"
diagnosis = "In a - b.abs().mean(...) the methods are applied to b before anything is subtracted. So you subtract the mean brightness of b from every pixel of a."
hint = "A pair of brackets is missing: what should abs() be applied to?"
"""
def mnist_distance(a, b):
    return a - b.abs().mean((-1, -2))
