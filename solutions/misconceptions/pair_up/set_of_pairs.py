"""
title = "A set instead of a list"
diagnosis = "A set has no order and no positions. The first pair should be the first image with its label."
hint = "Which collection keeps things in the order they came in?"
"""
def pair_up(xs, ys):
    return set(zip(xs, ys))
