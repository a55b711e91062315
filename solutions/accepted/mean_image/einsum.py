"""
title = "einsum, divided by the shape"
"""
import torch


def mean_image(stack):
    return torch.einsum('nhw->hw', stack) / stack.shape[0]
