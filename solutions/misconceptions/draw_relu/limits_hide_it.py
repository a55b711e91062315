"""
title = "The limits of the axes hide the flat half"
diagnosis = "The line is long enough, but set_xlim shows its right half only."
hint = "Which two numbers does set_xlim get?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x.relu()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
    ax.set_xlim(0, 2)
