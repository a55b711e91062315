"""
title = "Flattened apart, joined after, labels by full"
"""
import torch


def prepare_xy(threes, sevens):
    x = torch.vstack((threes.flatten(start_dim=1), sevens.flatten(start_dim=1)))
    y = torch.vstack((torch.full((threes.shape[0], 1), 1), torch.full((sevens.shape[0], 1), 0)))
    return x, y
