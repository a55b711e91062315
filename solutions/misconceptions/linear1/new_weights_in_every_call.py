"""
title = "The weights are made inside the function"
diagnosis = "You draw new random weights in every call. What the model has learned would be gone each time."
hint = "weights and bias are given to you."
"""
import torch


def linear1(xb, weights, bias):
    weights = torch.randn(xb.shape[1], 1)
    bias = torch.randn(1)
    return xb @ weights + bias
