"""
title = "Lists instead of a tensor"
diagnosis = "The numbers are right, but they come as Python lists."
hint = "Leave out `.tolist()`, and let the table be a tensor from the beginning."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:, 1:].tolist()
