"""
title = "Divided by std"
diagnosis = "The larger std is, the closer together your numbers are."
hint = "Multiply instead."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size) / std).requires_grad_()
