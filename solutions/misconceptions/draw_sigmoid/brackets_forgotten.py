"""
title = "Brackets forgotten below the line"
diagnosis = "1 / 1 + exp(-x) is 1 + exp(-x): Python divides before it adds."
hint = "What should stand below the line, all together?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = 1 / 1 + torch.exp(-x)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
