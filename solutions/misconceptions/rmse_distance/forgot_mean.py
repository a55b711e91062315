"""
title = "The mean is missing"
diagnosis = "You return a number for every pixel: the root of its own square, which is its absolute difference."
hint = "All the pixels should end up in one number, before the root."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).sqrt()
