"""
title = "is_3 from another file, ~ for the 7s"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    right = [is_3(threes, mean3, mean7), ~is_3(sevens, mean3, mean7)]
    return torch.stack([each.float().mean() for each in right]).mean()
