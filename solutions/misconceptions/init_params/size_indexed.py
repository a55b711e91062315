"""
title = "size must have two entries"
diagnosis = "You read size[0] and size[1]. size may also be a whole number, which has no entries: 'int' object is not subscriptable."
hint = "randn takes a number as well as a tuple, as it is."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size[0], size[1]) * std).requires_grad_()
