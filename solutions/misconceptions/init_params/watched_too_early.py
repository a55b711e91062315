"""
title = "PyTorch watches what was there before the multiplication"
diagnosis = "You ask for gradients first and multiply by std afterwards. The product is no leaf but a result; its .grad stays None for ever, and so would the parameters stay as they are."
hint = "Do the arithmetic first."
"""
import torch


def init_params(size, std=1.0):
    return torch.randn(size, requires_grad=True) * std
