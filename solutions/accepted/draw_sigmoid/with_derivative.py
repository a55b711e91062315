"""
title = "Its slope as a second line"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-5, 5, 200, requires_grad=True)
    y = x.sigmoid()
    y.sum().backward()
    ax.plot(x.detach(), x.grad, "--", label="slope")
    ax.plot(x.detach(), y.detach(), label="sigmoid")
    ax.legend()
    ax.set(xlabel="x", ylabel="sigmoid(x)", title="Sigmoid and its slope")
