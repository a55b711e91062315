"""
title = "The labels lie in a row"
diagnosis = "Your labels have shape [1, n]: one row, n columns. The labels of n images stand below one another, one per row."
hint = "At which position should the axis of length 1 be?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(0)
    return x, y
