"""
title = "Halved instead of the root"
diagnosis = "You return half of the mean square. `** 1/2` does that: the power binds closer than the division, so that it is (… ** 1) / 2."
hint = "Write the exponent as 0.5, or in brackets; or take .sqrt()."
"""
import torch
import torch.nn.functional as F


def rmse_distance(a, b):
    return ((a - b) ** 2).mean() ** 1/2
