"""
title = "The average is missing"
diagnosis = "You return the absolute difference of every single pixel. That is the right picture to start from, but it is not yet one number."
hint = "All the pixels should end up in one number."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs()
