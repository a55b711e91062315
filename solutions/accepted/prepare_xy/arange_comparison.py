"""
title = "Labels from comparing positions with the number of 3s"
"""
import torch


def prepare_xy(threes: torch.Tensor, sevens: torch.Tensor):
    n3, n7 = len(threes), len(sevens)
    y = (torch.arange(n3 + n7) < n3).int()[:, None]
    x = torch.concat((threes, sevens), dim=0).reshape(n3 + n7, 28 * 28)
    return [x, y]
