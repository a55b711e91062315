"""
title = "A single pair with everything in it"
diagnosis = "Your list has one item, the pair of both collections as a whole. Wanted is one pair per position."
hint = "With four x there should be four items."
"""
def pair_up(xs, ys):
    return [(xs, ys)]
