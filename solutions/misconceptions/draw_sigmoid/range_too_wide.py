"""
title = "A range so wide that the curve looks like a step"
diagnosis = "From -100 to 100 the part in which something happens is a tenth of the picture."
hint = "In which range does the height change visibly?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-100, 100, 4001)
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
