"""
title = "F.linear, which wants the weights as a row"
"""
import torch.nn.functional as F


def linear1(xb, weights, bias):
    return F.linear(xb, weights.T, bias)
