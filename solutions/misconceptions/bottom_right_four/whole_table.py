"""
title = "The whole table comes back"
diagnosis = "All nine numbers are doubled, and all nine come back. The corner has still to be cut out."
hint = "Slices cut: one for the rows, and after a comma one for the columns."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t
