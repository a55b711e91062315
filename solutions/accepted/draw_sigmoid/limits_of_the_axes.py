"""
title = "Drawn far, shown from -6 to 6"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-20, 20, 1001, dtype=torch.float64)
    ax.plot(x, 1 / (1 + torch.exp(-x)))
    ax.set_xlim(-6, 6)
    ax.set_ylim(-0.1, 1.1)
    ax.set_title("σ(x)")
