"""
title = "Doubled in place, on a tensor of its own"
"""
import torch


def bottom_right_four():
    t = torch.tensor(list(range(1, 10))).view(3, -1)
    t *= 2
    return t[-2:].T[-2:].T
