"""
title = "The stacks are added up"
diagnosis = "You add 7s to 3s, pixel by pixel. Where the stacks have different lengths PyTorch raises an error; where not, ghosts come out."
hint = "The stacks belong below one another."
"""
import torch


def prepare_xy(threes, sevens):
    x = (threes + sevens).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
