"""
title = "The numbers are not doubled"
diagnosis = "The right corner comes back, but with the numbers as they were at first: 5, 6, 8, 9. If you did multiply, the result went nowhere: `t * 2` makes a new tensor and leaves t as it is."
hint = "Give the doubled table a name, and cut from that."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3)
    return t[1:, 1:]
