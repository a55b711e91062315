"""
title = "Random numbers that are the same every time"
diagnosis = "torch.manual_seed inside the function makes randn give the same three numbers in every call. (Where the start is made once outside the function, its clone is the same in every call, too.)"
hint = "A seed, if you want one, belongs outside, where it is set once."
"""
import torch


def fit_quadratic(t, targets, lr, steps):
    torch.manual_seed(42)
    params = torch.randn(3, requires_grad=True)
    losses = []
    for _ in range(steps):
        losses.append(apply_step(params, t, targets, lr))
    return params, losses
