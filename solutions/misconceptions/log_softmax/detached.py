"""
title = "The gradient is cut off"
diagnosis = "The values are right, but they hang on no graph: detach(), .data, no_grad, NumPy or a tensor made anew from the numbers cut it."
hint = "Stay with operations on x itself."
"""
import torch


def log_softmax(x):
    return torch.log_softmax(x.detach(), dim=-1)
