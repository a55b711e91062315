"""
title = "Labels are turned into numbers"
diagnosis = "item(), int() and the like work for a label that is a tensor, but the function should pair whatever it is given, letters too, and hand it on as it is."
hint = "The items go into the pair untouched."
"""
def pair_up(xs, ys):
    return [(x, y.item()) for x, y in zip(xs, ys)]
