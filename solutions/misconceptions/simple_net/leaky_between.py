"""
title = "A leaky relu between the layers"
diagnosis = "Your relu lets a little of the negative hidden activations through. The task asks for the plain one."
hint = "Negative numbers become exactly 0."
"""
import torch.nn.functional as F


def simple_net(xb, w1, b1, w2, b2):
    res = F.leaky_relu(xb @ w1 + b1)
    return res @ w2 + b2
