"""
title = "narrow along both axes"
"""
import torch


def bottom_right_four():
    t = torch.stack([torch.arange(1, 4), torch.arange(4, 7), torch.arange(7, 10)])
    t = t.type(torch.float64).multiply(2)
    return t.narrow(0, 1, 2).narrow(1, 1, 2)
