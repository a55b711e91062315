"""
title = "Squared instead of absolute differences"
diagnosis = "Your number is the mean of the squared differences. Small gaps shrink when they are squared, so the distance comes out too small."
hint = "Both ways get rid of the sign. Look up which one 'absolute' names."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return F.mse_loss(a, b)
