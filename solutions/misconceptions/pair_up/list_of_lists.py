"""
title = "The pairs are lists, not tuples"
diagnosis = "Each pair comes as [x, y] with square brackets. The pairs should be tuples, (x, y)."
hint = "Which brackets make a tuple? And what does zip give without your help?"
"""
def pair_up(xs, ys):
    return [[x, y] for x, y in zip(xs, ys)]
