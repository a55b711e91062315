"""
title = "Only the first pair comes back"
diagnosis = "The return stands inside the loop, so the function ends after the first pair."
hint = "Look at the indentation of return."
"""
def pair_up(xs, ys):
    pairs = []
    for x, y in zip(xs, ys):
        pairs.append((x, y))
        return pairs
