"""
title = "A wider range than the one asked for"
diagnosis = "Your line goes beyond -2 and 2. The task names both ends, so that everybody gets the same picture."
hint = "Which numbers do you give to linspace? Or what does set_xlim do?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-5, 5, 201)
    y = x.relu()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
