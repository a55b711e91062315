"""
title = "One column per image"
diagnosis = "Your table is turned over: it has shape [784, n], one column per image."
hint = "Leave out the .T at the end."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784).T
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
