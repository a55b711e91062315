"""
title = "A second call adds to the gradient of the first"
diagnosis = "Asked once, your answer is right. But the gradient stays in the caller's tensor x, and backward() adds the next one to it: the second call about the same x returns twice the gradient, the third three times."
hint = "Watch a copy of x that belongs to your function, or clear the gradient in time."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x).requires_grad_()
    f(x).sum().backward()
    return x.grad
