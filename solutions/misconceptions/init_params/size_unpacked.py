"""
title = "size must be a tuple"
diagnosis = "You unpack size, and a whole number cannot be unpacked: 'must be an iterable, not int'. The chapter's bias is made by init_params(1)."
hint = "randn takes a number as well as a tuple, as it is."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(*size) * std).requires_grad_()
