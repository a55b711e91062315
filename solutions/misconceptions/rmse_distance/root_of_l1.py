"""
title = "The root of the mean absolute difference"
diagnosis = "You take absolute values where squares are asked for, and then a root that has nothing to undo."
hint = "S stands for squared."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (a - b).abs().mean().sqrt()
