"""
title = "2 is added instead of doubling"
diagnosis = "Each number is larger by 2 than it was: the 5 became 7 instead of 10."
hint = "Double means times two."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) + 2
    return t[1:, 1:]
