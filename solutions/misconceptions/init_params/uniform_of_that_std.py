"""
title = "Uniform numbers with the right standard deviation"
diagnosis = "Mean and standard deviation are right, but the numbers are spread evenly between two limits. Normal numbers crowd in the middle, and a few are far away."
hint = "There is a function with an n for normal in its name."
"""
import torch


def init_params(size, std=1.0):
    return ((torch.rand(size) - 0.5) * 12 ** 0.5 * std).requires_grad_()
