"""
title = "Negative numbers removed instead of set to 0"
diagnosis = "x[x > 0] throws the negative numbers away. Then there are fewer heights than places, and plot refuses."
hint = "How many heights should there be for a hundred x?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x[x > 0]
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
