"""
title = "The labels are no column"
diagnosis = "Your labels have shape [n]. Predictions have shape [n, 1], and comparing the two makes an n by n table out of n answers."
hint = "There is a method that puts an axis of length 1 where you want it."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens))
    return x, y
