"""
title = "Random numbers that are the same every time"
diagnosis = "torch.manual_seed inside the function makes randn give the same numbers in every call: two layers of one size would begin equal."
hint = "A seed, if you want one, belongs outside, where it is set once."
"""
import torch


def init_params(size, std=1.0):
    torch.manual_seed(42)
    return (torch.randn(size) * std).requires_grad_()
