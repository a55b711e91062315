"""
title = "The images are added"
diagnosis = "You square a + b. Two equal images do not get 0 in this way."
hint = "Which operation gives 0 for two equal numbers?"
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a + b) ** 2).mean().sqrt()
