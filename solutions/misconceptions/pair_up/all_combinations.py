"""
title = "Every x is paired with every y"
diagnosis = "Two loops, one inside the other, make n times n pairs. Each x belongs to exactly one y: the one in the same place."
hint = "Walk through both at the same time."
"""
def pair_up(xs, ys):
    return [(x, y) for x in xs for y in ys]
