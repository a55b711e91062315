"""
title = "Lists of indices are paired up"
diagnosis = "`t[[1, 2], [1, 2]]` asks for the items at (1, 1) and (2, 2), and gives those two numbers: 10 and 18. Lists of indices go together in pairs; slices do not."
hint = "Take a slice on each axis: from index 1 to the end."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[[1, 2], [1, 2]]
