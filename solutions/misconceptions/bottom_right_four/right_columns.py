"""
title = "The last two columns, with all their rows"
diagnosis = "Only the columns are cut; a bare `:` before the comma keeps all the rows."
hint = "The first slice is for the rows: which of them do you want?"
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[:, 1:]
