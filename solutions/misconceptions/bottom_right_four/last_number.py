"""
title = "The last number only"
diagnosis = "You return the number in the last row and column, or the slices `2:` that hold nothing else."
hint = "Indices begin at 0: at which index begin the last two of three?"
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[2:, 2:]
