"""
title = "The second list was appended to the first"
diagnosis = "You return all the x and then all the y in one list. Wanted is one item per pair, and each item holds two things."
hint = "With four x and four y there should be four items."
"""
def pair_up(xs, ys):
    return list(xs) + list(ys)
