"""
title = "True and False instead of 1 and 0"
diagnosis = "The labels are right, but PyTorch does not subtract booleans: the distance of a prediction to its label could not be computed."
hint = "Ask for whole numbers or floats."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = (torch.arange(len(x)) < len(threes)).unsqueeze(1)
    return x, y
