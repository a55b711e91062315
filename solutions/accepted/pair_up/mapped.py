"""
title = "map makes the tuples"
"""
def pair_up(xs, ys):
    return list(map(lambda x, y: (x, y), xs, ys))
