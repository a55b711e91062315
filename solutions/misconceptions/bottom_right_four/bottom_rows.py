"""
title = "The last two rows, with all their columns"
diagnosis = "Only the rows are cut, once or twice; the columns stay as they are. A second pair of brackets works on what the first one gave, and there, too, the first axis is the rows."
hint = "The second slice, after a comma, is for the columns."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:]
