"""
title = "A leaky ReLU, with the slope that PyTorch gives it"
diagnosis = "On the left your line falls by a hundredth of x, hardly to be seen: F.leaky_relu does so. ReLU is exactly 0 there."
hint = "What exactly does ReLU make of -2?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = torch.nn.functional.leaky_relu(x)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
