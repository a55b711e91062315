"""
title = "From -1 to 1 only"
diagnosis = "The task asks for the range from -2 to 2."
hint = "Which numbers do you give to linspace?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-1, 1, 101)
    y = x.relu()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
