"""
title = "A named tuple, parameters as a plain list"
"""
import random
from collections import namedtuple
import torch

Fit = namedtuple("Fit", "params losses")


def fit_quadratic(t, targets, lr, steps):
    start = [random.gauss(0, 1) for _ in range(3)]
    params = torch.tensor(start, requires_grad=True)
    losses = ()
    while len(losses) < steps:
        losses += (apply_step(params, t, targets, lr),)
    return Fit(params.tolist(), list(losses))
