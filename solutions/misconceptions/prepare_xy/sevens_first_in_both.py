"""
title = "The 7s come first, in table and labels"
diagnosis = "Images and labels belong together, but the task asks for the 3s first."
hint = "Swap the two stacks."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([sevens, threes]).view(-1, 784)
    y = torch.tensor([0] * len(sevens) + [1] * len(threes)).unsqueeze(1)
    return x, y
