"""
title = "The result is rounded"
diagnosis = "Your distance is right to two places, and then it is rounded. Which of two images is nearer is often decided by the digits you cut off."
hint = "Rounding is for printing; return the number as it is."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a - b).abs().mean().round(decimals=2)
