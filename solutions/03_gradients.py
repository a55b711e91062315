"""Unit 03: gradients, and gradient descent on a curve with three parameters."""

import torch


def gradient_at(f, x):
    # A tensor of our own: the caller's is neither watched nor given a gradient that the next call would add to.
    x = torch.as_tensor(x).detach().clone().requires_grad_()
    # backward() starts from a single number.
    f(x).sum().backward()
    return x.grad


def quadratic(t, params):
    a, b, c = params
    return a * t**2 + b * t + c


def mse(preds, targets):
    return ((preds - targets) ** 2).mean()


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    # The step is not part of the function that is being differentiated.
    with torch.no_grad():
        params -= lr * params.grad
    # backward() adds to what it finds here: leave nothing behind for the next step.
    params.grad = None
    return loss.item()


def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3, requires_grad=True)
    losses = [apply_step(params, t, targets, lr) for _ in range(steps)]
    return params.detach(), losses
