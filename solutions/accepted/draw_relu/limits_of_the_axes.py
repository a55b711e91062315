"""
title = "Drawn from -5 to 5, shown from -2 to 2"
"""
import torch


def draw_relu(ax):
    x = torch.arange(-5, 5.1, 0.5)
    ax.plot(x, x.clamp_min(0))
    ax.set_xlim(-2, 2)
    ax.set_ylim(-0.5, 2)
    ax.set_title("ReLU from -2 to 2")
