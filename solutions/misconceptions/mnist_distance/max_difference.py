"""
title = "The largest difference instead of the average one"
diagnosis = "Your result is the gap at the single worst pixel. One stray dot decides it, and it is close to 1 for nearly any two images."
hint = "All the pixels should have their say: take the mean."
"""
def mnist_distance(a, b):
    return (a - b).abs().amax((-1, -2))
