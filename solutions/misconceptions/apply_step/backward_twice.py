"""
title = "backward() is called twice"
diagnosis = "The second backward() adds the same gradient once more, and the step is twice as long as it should be. (Without retain_graph=True PyTorch would have refused.)"
hint = "One backward() per loss."
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward(retain_graph=True)
    loss.backward()
    with torch.no_grad():
        params -= lr * params.grad
    params.grad = None
    return loss.item()
