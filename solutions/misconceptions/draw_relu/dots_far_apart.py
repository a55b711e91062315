"""
title = "A few dots that are not joined"
diagnosis = "Single dots, far apart, show where you computed something. The task is a line."
hint = "What does ax.plot do by itself, if you leave out the sign for dots?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 8)
    y = x.relu()
    ax.scatter(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
