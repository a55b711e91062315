"""
title = "The slices stop before the end"
diagnosis = "Python leaves the end of a slice out: `1:2` is only index 1, and `-2:-1` as well. So one row and one column are left."
hint = "To cut up to the end, write nothing after the colon."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:2, 1:2]
