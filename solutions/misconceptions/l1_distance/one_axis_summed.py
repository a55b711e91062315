"""
title = "Divided by one side only"
diagnosis = "Your distance is 28 times too large: the sum of 784 differences was divided by 28, the length of one side."
hint = "How many pixels go into the mean?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().sum() / len(a)
