"""
title = "The gradient is cut off"
diagnosis = "The values are right, but they hang on no graph: detach(), .data, no_grad or NumPy cut it. Nothing could be learned."
hint = "Stay with operations on the arguments themselves."
"""
import torch


def simple_net(xb, w1, b1, w2, b2):
    with torch.no_grad():
        res = (xb @ w1 + b1).relu()
        return res @ w2 + b2
