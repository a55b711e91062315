"""
title = "The top left corner"
diagnosis = "Your slices end where they should begin: `:2` are the first two rows or columns."
hint = "The last two begin at index 1 and run to the end."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[:2, :2]
