"""
title = "A loop over the positions"
"""
def pair_up(xs, ys):
    pairs = []
    for i in range(len(xs)):
        pairs.append((xs[i], ys[i]))
    return pairs
