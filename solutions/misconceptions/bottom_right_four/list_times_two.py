"""
title = "The list was doubled, not the numbers"
diagnosis = "A Python list times 2 is the list followed by itself; nothing in it is doubled. So your table has six rows, and its bottom right corner holds the old numbers."
hint = "Make the tensor first, and multiply that."
"""
import torch


def bottom_right_four():
    rows = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    return torch.tensor(rows * 2)[1:, 1:]
