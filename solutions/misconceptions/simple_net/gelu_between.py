"""
title = "A smooth relative of relu between the layers"
diagnosis = "GELU looks like relu from afar, but it has no corner and goes a little below 0. The task asks for relu itself."
hint = "Replace one function."
"""
import torch.nn.functional as F


def simple_net(xb, w1, b1, w2, b2):
    return F.gelu(xb @ w1 + b1) @ w2 + b2
