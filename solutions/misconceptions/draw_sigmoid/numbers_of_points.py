"""
title = "The numbers of the points instead of x"
diagnosis = "With one list only, plot takes 0, 1, 2, … for x. Your curve begins at 0 and ends at the number of points."
hint = "What tells plot where on the x-axis a point belongs?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid()
    ax.plot(y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
