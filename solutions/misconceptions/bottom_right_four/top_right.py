"""
title = "The top right corner"
diagnosis = "The columns are right, but the rows are the first two instead of the last two."
hint = "The first slice, before the comma, is for the rows."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[:2, 1:]
