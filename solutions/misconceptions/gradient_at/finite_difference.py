"""
title = "A difference quotient instead of autograd"
diagnosis = "You move x a little and look how much f changes. That is the idea behind a derivative, but in float32 it costs most of the digits; and where f mixes the entries of x, moving all of them at once cannot tell them apart."
hint = "PyTorch knows the exact slope if it is asked to watch x."
"""
import torch


def gradient_at(f, x):
    x = torch.as_tensor(x)
    h = 1e-3
    return (f(x + h) - f(x - h)) / (2 * h)
