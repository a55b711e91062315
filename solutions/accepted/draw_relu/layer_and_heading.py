"""
title = "A layer, and a heading above the figure"
"""
import torch
from torch import nn


def draw_relu(ax):
    x = torch.linspace(-2, 2, 81)
    ax.plot(x, nn.ReLU()(x))
    ax.axhline(0, color="grey", linewidth=0.5)
    ax.axvline(0, color="grey", linewidth=0.5)
    ax.figure.suptitle("nn.ReLU")
