"""
title = "The pixels are read column by column"
diagnosis = "Your rows hold the right pixels in another order: rows and columns of the images have changed places before they were flattened."
hint = "Flatten the images as they are."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).transpose(1, 2).reshape(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
