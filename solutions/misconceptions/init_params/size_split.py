"""
title = "size must be a pair"
diagnosis = "You take size apart into rows and columns. It may also be a whole number, or have another number of axes: 'cannot unpack non-iterable int object'."
hint = "randn takes a number as well as a tuple, as it is."
"""
import torch


def init_params(size, std=1.0):
    rows, columns = size
    return (torch.randn(rows, columns) * std).requires_grad_()
