"""
title = "The pixels are decided first: black or white"
diagnosis = "You make every pixel 0 or 1 (by rounding or by a limit) and count where the images disagree."
hint = "Grey values are part of the answer. Leave the limits and the rounding out."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a.round() - b.round()).abs().mean()
