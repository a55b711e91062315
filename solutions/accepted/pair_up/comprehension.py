"""
title = "A list comprehension over zip"
"""
def pair_up(xs, ys):
    return [(x, y) for x, y in zip(xs, ys)]
