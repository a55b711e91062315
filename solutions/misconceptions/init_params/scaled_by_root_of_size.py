"""
title = "Scaled down by the number of parameters"
diagnosis = "You divide by the root of the number of parameters. Some layers are begun like that, but here std alone says how far the numbers scatter."
hint = "Leave the division out."
"""
import torch


def init_params(size, std=1.0):
    w = torch.randn(size)
    return (w * std / w.numel() ** 0.5).requires_grad_()
