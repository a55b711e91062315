"""
title = "A single number"
diagnosis = "Two plain indices pick one number, and both axes disappear. Four numbers are wanted."
hint = "A slice such as `1:` keeps its axis."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1, 1]
