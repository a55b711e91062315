"""
title = "Neither labels nor a title"
diagnosis = "The line is right, and nothing in the picture says what it is."
hint = "Axes have methods whose names begin with set_."
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid()
    ax.plot(x, y)
