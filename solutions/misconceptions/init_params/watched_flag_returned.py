"""
title = "requires_grad without calling it"
diagnosis = "requires_grad (no underscore) tells whether a tensor is watched. You return that answer, False, instead of the tensor."
hint = "The method that changes it ends with an underscore."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size) * std).requires_grad
