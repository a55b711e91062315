"""
title = "lr found among the globals"
"""
lr = 1e-3


def apply_step(params, t, targets):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params.data -= lr * params.grad.data
    params.grad = None
    return loss.item()
