"""
title = "One line, axes counted from the end, with other parameter names"
"""
def mnist_distance(x, y): return (x - y).abs().mean((-1, -2))
