"""
title = "The 7s come first in the table"
diagnosis = "You put the 7s on top, but the labels still begin with the ones. Every image stands beside another one's label."
hint = "Both lists in the same order: 3s, then 7s."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([sevens, threes]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
