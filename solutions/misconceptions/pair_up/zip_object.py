"""
title = "The zip itself is returned"
diagnosis = "zip gives an object that makes pairs while somebody walks through it, once. It has no length and no positions, and a DataLoader needs both."
hint = "What turns anything that can be walked through into a list?"
"""
def pair_up(xs, ys):
    return zip(xs, ys)
