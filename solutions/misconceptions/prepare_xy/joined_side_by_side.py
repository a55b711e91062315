"""
title = "Joined along the wrong axis"
diagnosis = "cat with dim=1 puts the images side by side (or, where the stacks have different lengths, raises an error). They belong below one another."
hint = "Along which axis are the images counted?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens], dim=1).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
