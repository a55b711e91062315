"""
title = "Labels and images have changed places"
diagnosis = "You return the labels first. The task asks for (x, y): the images, then the labels."
hint = "Swap the two names after return."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return y, x
