"""
title = "A tuple of pairs instead of a list"
diagnosis = "The pairs are right, but they come in a tuple. The collection around them should be a list."
hint = "list(...) instead of tuple(...)."
"""
def pair_up(xs, ys):
    return tuple(zip(xs, ys))
