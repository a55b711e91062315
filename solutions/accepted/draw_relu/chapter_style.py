"""
title = "A hundred points, none of them the corner"
"""
import torch
import torch.nn.functional as F


def draw_relu(ax):
    x = torch.linspace(-2, 2, 100)
    ax.plot(x, F.relu(x))
    ax.set_xlabel("x")
    ax.set_ylabel("relu(x)")
