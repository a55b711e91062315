"""
title = "A start drawn by NumPy, a list comprehension, a list as the pair"
"""
import numpy as np
import torch


def fit_quadratic(t, targets, lr, steps):
    params = torch.tensor(np.random.uniform(-1, 1, 3), dtype=torch.float32, requires_grad=True)
    losses = [apply_step(params, t, targets, lr) for _ in range(steps)]
    return [params, losses]
