"""
title = "The other distance: root mean squared"
diagnosis = "You square the differences, average, and take the root. That is the L2 distance; it is never smaller than the one asked for, because large gaps weigh more in it."
hint = "No squares and no root: what else makes a negative difference positive?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return F.mse_loss(a, b).sqrt()
