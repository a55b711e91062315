"""
title = "Averaged over the last axis but one only"
diagnosis = "You averaged down each column of pixels, so every image still has 28 numbers instead of one."
hint = "An image has two axes, and both of them should disappear."
"""
def mnist_distance(a, b):
    return (a - b).abs().mean(-2)
