"""
title = "The four numbers are added up"
diagnosis = "One number comes back, the sum. The task asks for the four themselves."
hint = "The cut is the answer; nothing comes after it."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:, 1:].sum()
