"""
title = "PyTorch was not asked to watch the parameters"
diagnosis = "The numbers are right, but the tensor does not require a gradient: backward() would never reach it. (requires_grad without the underscore and without brackets only asks, it changes nothing.)"
hint = "One method, with an underscore at its end, is still to be called."
"""
import torch


def init_params(size, std=1.0):
    return torch.randn(size) * std
