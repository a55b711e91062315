"""
title = "The methods belong to b alone"
diagnosis = "In a - b.abs().mean() the methods are applied to b before anything is subtracted: you take the mean of b from every pixel of a."
hint = "A pair of brackets is missing: what should abs() be applied to?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return a - b.abs().mean()
