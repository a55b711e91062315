"""
title = "The last pair is missing"
diagnosis = "range(n - 1) ends at n - 2. The last position is never visited."
hint = "range(n) already stops before n."
"""
def pair_up(xs, ys):
    return [(xs[i], ys[i]) for i in range(len(xs) - 1)]
