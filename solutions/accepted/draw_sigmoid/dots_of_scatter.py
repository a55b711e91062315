"""
title = "A hundred dots"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-4, 4, 100)
    ax.scatter(x, x.sigmoid(), s=2)
    ax.set_title("sigmoid")
