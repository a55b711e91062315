"""
title = "The squares are subtracted"
diagnosis = "You square each image, and then subtract. a² - b² is not (a - b)²; its sign is still there."
hint = "Brackets: first the difference, then the square."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return (a ** 2 - b ** 2).mean().sqrt()
