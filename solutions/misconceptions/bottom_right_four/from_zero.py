"""
title = "The table begins with 0"
diagnosis = "`arange(9)` gives 0 to 8. All your numbers are too small by 2, which is twice 1."
hint = "arange takes a start as well; its end is left out."
"""
import torch


def bottom_right_four():
    t = torch.arange(9).view(3, 3) * 2
    return t[1:, 1:]
