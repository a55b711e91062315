"""
title = "The pairs are sorted"
diagnosis = "sorted() brings the pairs into another order, and cannot compare tensors. The order they came in is the one that counts."
hint = "list instead of sorted."
"""
def pair_up(xs, ys):
    return sorted(zip(xs, ys))
