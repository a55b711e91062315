"""
title = "Moved to the side"
diagnosis = "Your curve has its middle at x = 1. The sigmoid has it at x = 0."
hint = "At which x should the height be 0.5?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = (x - 1).sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
