"""
title = "PyTorch was not asked to watch x"
diagnosis = "An ordinary tensor does not keep track of what is done with it, and backward() finds nothing to go back through: 'does not require grad'. (detach() or no_grad() between x and f have the same effect.)"
hint = "x has to be told before f is applied to it."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x)
    f(x).sum().backward()
    return x.grad
