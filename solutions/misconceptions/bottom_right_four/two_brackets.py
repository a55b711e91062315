"""
title = "Two pairs of brackets cut the rows twice"
diagnosis = "`t[1:][1:]` cuts two times from the top: the second pair of brackets works on what the first one gave, and there, too, the first axis is the rows. The last row is left."
hint = "Both slices belong in one pair of brackets, with a comma between them."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:][1:]
