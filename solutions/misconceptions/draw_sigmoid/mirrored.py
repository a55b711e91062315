"""
title = "Mirrored: it falls from 1 to 0"
diagnosis = "Your curve is the sigmoid of -x. The minus before x in exp(-x) is missing, or there is one too many."
hint = "Is the sigmoid of a large number near 0 or near 1?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = 1 / (1 + x.exp())
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
