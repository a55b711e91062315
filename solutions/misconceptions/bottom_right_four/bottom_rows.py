"""
title = "The last two rows, with all their columns"
diagnosis = "Only the rows are cut: with one slice, the columns stay as they are."
hint = "The second slice, after a comma, is for the columns."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:]
