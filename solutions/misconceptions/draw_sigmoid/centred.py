"""
title = "Moved down by one half"
diagnosis = "Your curve passes through 0. The sigmoid of 0 is 0.5, and the whole curve lies above 0."
hint = "What is 1 / (1 + exp(0))?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid() - 0.5
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
