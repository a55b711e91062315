"""
title = "rand instead of randn"
diagnosis = "torch.rand draws from 0 to 1, every number equally likely and none negative. The mean is 0.5 instead of 0."
hint = "One letter makes the difference."
"""
import torch


def init_params(size, std=1.0):
    return (torch.rand(size) * std).requires_grad_()
