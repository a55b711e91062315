"""
title = "Powers by broadcasting, flipped vander"
"""
import torch


def quadratic(time, p):
    return (time[:, None] ** torch.arange(2, -1, -1, device=time.device) * p).sum(1)
