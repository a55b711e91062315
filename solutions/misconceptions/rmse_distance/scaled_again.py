"""
title = "The pixels are scaled a second time"
diagnosis = "You divide by 255, but the pixels lie between 0 and 1 already. Your distance is 255 times too small."
hint = "Look at the largest pixel of an image before you scale it."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a / 255 - b / 255) ** 2).mean().sqrt()
