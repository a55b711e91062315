"""
title = "A one-sided difference quotient instead of autograd"
diagnosis = "You compare f at x with f a little further on. That is the slope only roughly; and where f mixes the entries of x, moving all of them at once cannot tell them apart."
hint = "PyTorch knows the exact slope if it is asked to watch x."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x)
    h = 0.01
    return (f(x + h) - f(x)) / h
