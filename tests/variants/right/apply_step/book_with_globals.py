# the book's, with time and speed beside, prints
import torch
from torch import tensor
time = torch.arange(0,20).float()
speed = torch.randn(20)*3 + 0.75*(time-9.5)**2 + 1
def f(t, params):
    a,b,c = params
    return a*(t**2) + (b*t) + c
def mse(preds, targets): return ((preds-targets)**2).mean()
params = torch.randn(3).requires_grad_()
lr = 1e-5
def apply_step(params, t, targets, lr, prn=True):
    preds = f(t, params)
    loss = mse(preds, targets)
    loss.backward()
    params.data -= lr * params.grad.data
    params.grad = None
    if prn: print(loss.item())
    return loss.item()
for i in range(10): apply_step(params, time, speed, lr)
