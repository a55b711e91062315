"""
title = "The learning rate is subtracted, with the sign of the gradient"
diagnosis = "You look only at the sign of the gradient, and move each parameter by the learning rate. A steep slope should move a parameter further than a gentle one."
hint = "Multiply the gradient itself by the learning rate."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad.sign()
    params.grad = None
    return loss.item()
