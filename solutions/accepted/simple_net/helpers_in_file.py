"""
title = "With a linear and a relu of one's own"
"""
import torch


def relu(x):
    return torch.where(x > 0, x, torch.zeros_like(x))


def linear(x, w, b):
    return x.matmul(w) + b


def simple_net(xb, w1, b1, w2, b2):
    return linear(relu(linear(xb, w1, b1)), w2, b2)
