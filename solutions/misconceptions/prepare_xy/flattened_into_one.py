"""
title = "All the images in one long row"
diagnosis = "Your x has a single axis: the images can no longer be told apart. One row per image is wanted."
hint = "Which axis has to survive the flattening?"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).flatten()
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return x, y
