"""
title = "Squared instead of absolute differences"
diagnosis = "Your numbers are mean squared differences. Small gaps shrink when they are squared (0.5 becomes 0.25), so the distances come out too small."
hint = "Both ways get rid of the sign. Look up which one 'absolute' names."
"""
def mnist_distance(a, b):
    return ((a - b)**2).mean((-1, -2))
