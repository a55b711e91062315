"""
title = "The caller's list is emptied"
diagnosis = "pop() takes items out of the caller's own list: after the call nothing is left of it. Tensors have no pop at all."
hint = "Read the items without taking them out."
"""
def pair_up(xs, ys):
    pairs = []
    ys = list(ys)
    while len(xs):
        pairs.append((xs.pop(0), ys.pop(0)))
    return pairs
