"""
title = "The gradient is cut off"
diagnosis = "The values are right, but the result is no longer connected to x: detach(), .data, no_grad(), NumPy or a freshly made torch.tensor(...) do that."
hint = "Stay with tensor operations from x to the result."
"""
import torch


def sigmoid(x):
    return 1 / (1 + torch.exp(-x.detach()))
