"""
title = "A Python number where x has a single value"
"""
import torch


def gradient_at(func, point):
    p = torch.tensor(point, requires_grad=True)
    func(p).sum().backward()
    return p.grad.item() if p.dim() == 0 else p.grad
