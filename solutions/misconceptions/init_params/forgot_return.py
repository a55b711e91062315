"""
title = "Nothing is returned"
diagnosis = "The function makes the parameters, but it returns None."
hint = "The last line of a function should hand the result to the caller."
"""
import torch


def init_params(size, std=1.0):
    params = (torch.randn(size) * std).requires_grad_()
