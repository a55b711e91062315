"""
title = "Divided by 255 once more"
diagnosis = "The pixels run from 0 to 1 already. After your division they are all nearly 0."
hint = "Take the pixels as they are."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784) / 255
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
