"""
title = "An empty tensor, filled by normal_"
"""
import torch


def init_params(size, std=1.0):
    if isinstance(size, int):
        size = (size,)
    w = torch.empty(*size)
    w.normal_(mean=0, std=std)
    w.requires_grad = True
    return w
