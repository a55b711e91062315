"""
title = "No negative part of the range"
diagnosis = "Your line begins at 0, and so the flat half is missing: the picture does not tell ReLU from a straight line."
hint = "What does the function do with negative numbers?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(0, 2, 101)
    y = x.relu()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
