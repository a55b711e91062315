"""
title = "Whole numbers only: the curve has corners"
diagnosis = "Matplotlib joins your points by straight lines, and with one point for each whole number they can be seen."
hint = "How do you get, say, a hundred numbers between the two ends?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.arange(-6, 7).float()
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
