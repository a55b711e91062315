"""
title = "The position stands where x should"
diagnosis = "enumerate numbers what it walks through, beginning with 0. Your pairs hold that number instead of the x."
hint = "What is wanted in the first place of each pair is xs's own item."
"""
def pair_up(xs, ys):
    return list(enumerate(ys))
