"""
title = "The bottom left corner"
diagnosis = "The rows are right, but the columns are the first two instead of the last two."
hint = "The second slice, after the comma, is for the columns."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:, :2]
