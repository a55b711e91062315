"""
title = "The pairs are made and not returned"
diagnosis = "The function computes the pairs, and then ends without handing them back: the caller gets None."
hint = "Which line gives the result to the caller?"
"""
def pair_up(xs, ys):
    pairs = list(zip(xs, ys))
