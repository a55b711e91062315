"""
title = "The corner is not at 0"
diagnosis = "Your line begins to climb at x = 1. The bend of ReLU is at x = 0."
hint = "At which x do negative numbers end?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = (x - 1).clamp(min=0)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
