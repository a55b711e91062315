"""
title = "std is taken for the variance"
diagnosis = "You multiply by the square root of std. The variance is the square of the standard deviation; here std itself is the factor."
hint = "No root is needed."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size) * std ** 0.5).requires_grad_()
