"""
title = "Squared instead of doubled"
diagnosis = "You multiply each number by itself: the 5 became 25 instead of 10."
hint = "`**` is the power. What is twice 5?"
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) ** 2
    return t[1:, 1:]
