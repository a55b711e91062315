"""
title = "The squares are missing"
diagnosis = "You take the root of the mean difference. Where the mean is negative that is nan, and squares have nothing to do with it any more."
hint = "What becomes of the differences before they are averaged?"
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (a - b).mean().sqrt()
