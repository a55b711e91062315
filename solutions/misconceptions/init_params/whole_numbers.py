"""
title = "Whole numbers"
diagnosis = "You draw whole numbers. The normal distribution has all the numbers in between, and only floats can require a gradient."
hint = "Which function draws normal random numbers?"
"""
import torch


def init_params(size, std=1.0):
    shape = (size,) if isinstance(size, int) else size
    return torch.randint(-3, 4, shape) * std
