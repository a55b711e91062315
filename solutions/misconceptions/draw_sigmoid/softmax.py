"""
title = "softmax over all x"
diagnosis = "You draw softmax: it makes all values together sum to one, so every single one is tiny. The sigmoid looks at each number by itself."
hint = "Should the height at x = 3 depend on how many other points there are?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.softmax(0)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
