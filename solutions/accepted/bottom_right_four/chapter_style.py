"""
title = "Nested lists, doubled, two slices"
"""
def bottom_right_four():
    t = tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]) * 2
    return t[1:, 1:]
