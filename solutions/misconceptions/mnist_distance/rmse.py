"""
title = "Root mean squared difference (L2) instead of mean absolute difference (L1)"
diagnosis = "You squared the differences, averaged, and took the root. That is the chapter's other distance; it is never smaller than the one asked for, because large gaps weigh more in it."
hint = "No squares and no root are needed here: what else makes a negative difference positive?"
"""
def mnist_distance(a, b):
    return ((a - b)**2).mean((-1, -2)).sqrt()
