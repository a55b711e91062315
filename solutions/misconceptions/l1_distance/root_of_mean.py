"""
title = "A root without the squares"
diagnosis = "You take the root of the mean absolute difference. Without squares there is nothing for a root to undo."
hint = "Stop one step earlier."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().mean().sqrt()
