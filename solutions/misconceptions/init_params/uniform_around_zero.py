"""
title = "Uniform numbers instead of normal ones"
diagnosis = "Your numbers lie around 0, but all between two limits, and each place between them is equally likely. Normal numbers crowd in the middle, and a few are far away."
hint = "There is a function with an n for normal in its name."
"""
import torch


def init_params(size, std=1.0):
    return ((2 * torch.rand(size) - 1) * std).requires_grad_()
