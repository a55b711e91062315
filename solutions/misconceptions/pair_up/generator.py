"""
title = "A generator is returned"
diagnosis = "Round brackets around `... for ... in ...` (or `yield`) make a generator: the pairs appear only while somebody walks through it, once. A DataLoader wants to know the length and to ask for any position."
hint = "Which brackets make a list?"
"""
def pair_up(xs, ys):
    return ((x, y) for x, y in zip(xs, ys))
