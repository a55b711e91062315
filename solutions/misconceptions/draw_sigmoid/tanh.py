"""
title = "tanh instead of the sigmoid"
diagnosis = "Your curve goes from -1 to 1 and passes through 0. tanh does; a sigmoid goes from 0 to 1, so that it can be read as a probability."
hint = "How high should the curve be at x = 0?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.tanh()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
