"""
title = "The four corners of the table"
diagnosis = "Every second row and column gives the four corners: 2, 6, 14, 18."
hint = "A slice with a step of 2 skips the middle. You want what lies side by side."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[::2, ::2]
