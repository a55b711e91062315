"""
title = "The corner is cut off"
diagnosis = "None of your few points lies at 0, so Matplotlib draws a slanted piece from the last one before it to the first one after it."
hint = "Which point must not be missing?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 10)
    y = x.relu()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
