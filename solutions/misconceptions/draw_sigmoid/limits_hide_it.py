"""
title = "The limits of the axes hide half of it"
diagnosis = "The line is long enough, but set_xlim shows its right half only."
hint = "Which two numbers does set_xlim get?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
    ax.set_xlim(0, 6)
