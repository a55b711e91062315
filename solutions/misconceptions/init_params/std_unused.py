"""
title = "std has no effect"
diagnosis = "The standard deviation is 1 whatever std says."
hint = "What do you have to do with numbers of standard deviation 1 so that they scatter twice as far?"
"""
import torch


def init_params(size, std=1.0):
    return torch.randn(size).requires_grad_()
