"""
title = "Nothing is returned"
diagnosis = "The function makes both tensors, but it returns None."
hint = "return can name two things, with a comma between them."
"""
import torch


def prepare_xy(threes, sevens):
    train_x = torch.cat([threes, sevens]).view(-1, 784)
    train_y = torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)
