"""
title = "einsum"
"""
import torch


def simple_net(xb, *, w1, b1, w2, b2):
    hidden = torch.einsum("np,ph->nh", xb, w1) + b1
    hidden = hidden * (hidden > 0)
    return torch.einsum("nh,ho->no", hidden, w2) + b2
