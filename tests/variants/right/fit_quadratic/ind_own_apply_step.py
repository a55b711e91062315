# Right: own apply_step in the book's form with another signature in the same file.
import torch

def f(t, params):
    a, b, c = params
    return a*(t**2) + (b*t) + c

def apply_step(params, time, speed, lr, prn=False):
    preds = f(time, params)
    loss = ((preds - speed)**2).mean()
    loss.backward()
    params.data -= lr * params.grad.data
    params.grad = None
    if prn: print(loss.item())
    return preds, loss.item()

def fit_quadratic(t, targets, lr, steps):
    params = torch.randn(3).requires_grad_()
    losses = [apply_step(params, t, targets, lr, prn=(i % 10 == 0))[1] for i in range(steps)]
    return params, losses
