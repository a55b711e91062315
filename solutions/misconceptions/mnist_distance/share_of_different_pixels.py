"""
title = "The share of pixels that differ"
diagnosis = "You count in how many places the two images are not equal. A pixel that is off by 0.01 counts as much as one that is off by 1."
hint = "The question is by how much two pixels differ, not whether they do."
"""
def mnist_distance(a, b):
    return (a != b).float().mean((-1, -2))
