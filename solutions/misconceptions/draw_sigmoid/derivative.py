"""
title = "The slope of the sigmoid"
diagnosis = "You draw y · (1 - y), a hill of height 0.25: this is how steep the sigmoid is, not the sigmoid."
hint = "At which end should the curve be near 1?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid() * (1 - x.sigmoid())
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
