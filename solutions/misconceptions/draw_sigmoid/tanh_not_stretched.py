"""
title = "tanh moved up, but not stretched"
diagnosis = "(tanh(x) + 1) / 2 has the right ends, and climbs twice as steeply as the sigmoid on the way."
hint = "What is the sigmoid of 1, and where does your curve lie there?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = (x.tanh() + 1) / 2
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
