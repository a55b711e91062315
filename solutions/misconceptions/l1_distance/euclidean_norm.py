"""
title = "Length of the difference (Euclidean norm)"
diagnosis = "You took the square root of the summed squares, as for the straight-line distance of two points; torch.dist and torch.norm do that unless told otherwise."
hint = "Neither squares nor roots: absolute differences, averaged."
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return torch.dist(a, b)
