"""
title = "The label comes first in your pairs"
diagnosis = "Your pairs are (y, x). The loop that uses them writes `for xb, yb in dl`, so that x has to come first."
hint = "Look at the order of the arguments of zip."
"""
def pair_up(xs, ys):
    return list(zip(ys, xs))
