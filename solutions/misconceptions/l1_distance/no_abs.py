"""
title = "The sign was kept"
diagnosis = "Differences up and down cancel each other: two quite different images can be at distance 0, and a distance can be negative."
hint = "Before you average: how far apart are 0.2 and 0.7, and how far 0.7 and 0.2?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).mean()
