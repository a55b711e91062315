"""
title = "The labels are missing"
diagnosis = "You return the table of images alone. The task asks for two things: images and labels."
hint = "return can name two things, with a comma between them."
"""
import torch


def prepare_xy(threes, sevens):
    return torch.cat([threes, sevens]).view(-1, 784)
