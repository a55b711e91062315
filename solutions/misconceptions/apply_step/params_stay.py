"""
title = "The caller's parameters do not move"
diagnosis = "After the call params holds what it held before. Two slips do that: params = params - … makes a new tensor under the old name, which the caller never sees; and a gradient that is set to zero between backward() and the step leaves nothing to step along."
hint = "Write into the tensor that was passed in, and clear the gradient only when the step is done."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params = params - lr * params.grad
    return loss.item()
