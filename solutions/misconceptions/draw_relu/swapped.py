"""
title = "x and y in the wrong order"
diagnosis = "You give y first, so the picture is turned onto its side: a vertical piece, then a slope."
hint = "Which of the two does plot take first?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x.relu()
    ax.plot(y, x)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
