"""
title = "Mirrored: max(-x, 0)"
diagnosis = "Your line falls towards 0 from the left and is flat on the right: a minus too many."
hint = "Which side of the picture should be flat?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = (-x).clamp(min=0)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
