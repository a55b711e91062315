"""
title = "The 3s are counted twice"
diagnosis = "Your column has as many zeros as ones. There may be more 3s than 7s, or fewer; with unequal stacks images and labels no longer match."
hint = "Count each stack by itself."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(threes)).unsqueeze(1)
    return x, y
