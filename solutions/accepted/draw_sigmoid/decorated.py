"""
title = "With a grid, thin lines and a legend"
"""
import torch


def draw_sigmoid(ax):
    x = torch.arange(-8, 8.01, 0.05)
    ax.axhline(0.5, linestyle=":")
    ax.axvline(0, color="grey")
    ax.plot([-8, 8], [1, 1], "k--")
    ax.plot(x, torch.sigmoid(x), label="sigmoid")
    ax.grid()
    ax.legend()
    ax.set_xlabel("activation")
    ax.set_ylabel("probability")
    return ax
