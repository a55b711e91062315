"""
title = "A range too short for the ends"
diagnosis = "From -1 to 1 the sigmoid looks nearly like a straight line. What makes it a sigmoid, flat ends at 0 and at 1, lies outside your picture."
hint = "Where does the curve come close to 0 and to 1?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-1, 1, 101)
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
