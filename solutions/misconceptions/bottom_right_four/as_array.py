"""
title = "A NumPy array instead of a tensor"
diagnosis = "The numbers are right, but they come as a NumPy array."
hint = "torch.tensor makes a tensor of lists and of arrays; its slices work just the same."
"""
import torch


def bottom_right_four():
    t = torch.arange(1, 10).view(3, 3) * 2
    return t[1:, 1:].numpy()
