"""
title = "softplus: the corner is rounded"
diagnosis = "Your line is a smooth relative of ReLU, 0.69 high at x = 0. ReLU is 0 there and has a sharp corner."
hint = "Does the function need exp or log at all?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = torch.nn.functional.softplus(x)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
