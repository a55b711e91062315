"""
title = "std is squared"
diagnosis = "You multiply by std twice (or by the variance). The standard deviation itself is the factor."
hint = "By which factor do numbers grow that should scatter std times as far?"
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size) * std ** 2).requires_grad_()
