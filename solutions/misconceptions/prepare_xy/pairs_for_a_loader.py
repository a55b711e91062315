"""
title = "Pairs of image and label"
diagnosis = "You return a list of pairs, one per image, as a DataLoader wants it. That is the next step; here the task asks for the table and the column themselves."
hint = "Return the two tensors that you zip."
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).view(-1, 784)
    y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
    return list(zip(x, y))
