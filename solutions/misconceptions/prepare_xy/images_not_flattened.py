"""
title = "The images still have rows and columns"
diagnosis = "Your x has shape [n, 28, 28]. A linear model wants one row of 784 pixels per image."
hint = "view, reshape or flatten: keep the first axis, and let the other two become one."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens])
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
