"""
title = "Neither labels nor a title"
diagnosis = "The line is right, and nothing in the picture says what it is."
hint = "Axes have methods whose names begin with set_."
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x.relu()
    ax.plot(x, y)
