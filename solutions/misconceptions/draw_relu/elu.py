"""
title = "ELU: below 0 it goes down to -1"
diagnosis = "On the left your line follows exp(x) - 1 instead of being flat. That is another function, known as ELU."
hint = "Every negative number becomes the same."
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = torch.nn.functional.elu(x)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
