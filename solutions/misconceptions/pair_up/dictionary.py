"""
title = "A dictionary instead of a list of pairs"
diagnosis = "dict(zip(xs, ys)) makes every x a key. Nobody can ask it for its first pair, and equal keys would swallow each other."
hint = "The pairs are wanted in order, one after the other."
"""
def pair_up(xs, ys):
    return dict(zip(xs, ys))
