"""
title = "Sum instead of mean"
diagnosis = "Your distance is 784 times too large: the differences are added up, but not divided by the number of pixels."
hint = "Which reduction divides by the number of its items?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().sum()
