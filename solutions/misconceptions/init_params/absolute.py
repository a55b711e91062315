"""
title = "Only positive numbers"
diagnosis = "You drop the signs. Weights must be able to speak against a 3 as well."
hint = "Leave the numbers as they were drawn."
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size).abs() * std).requires_grad_()
