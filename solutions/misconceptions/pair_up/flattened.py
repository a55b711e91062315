"""
title = "The pairs are taken apart again"
diagnosis = "extend (or a second loop) puts the x and the y into the list one by one: x, y, x, y. Each item of the list should be a pair."
hint = "With four x there should be four items, not eight."
"""
def pair_up(xs, ys):
    pairs = []
    for pair in zip(xs, ys):
        pairs.extend(pair)
    return pairs
