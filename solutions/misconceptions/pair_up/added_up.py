"""
title = "x and y are added instead of paired"
diagnosis = "x + y is one thing, not two: numbers are summed, letters glued together, and a number and a letter cannot be added at all."
hint = "A comma between two things makes a pair of them."
"""
def pair_up(xs, ys):
    return [x + y for x, y in zip(xs, ys)]
