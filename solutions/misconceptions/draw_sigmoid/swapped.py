"""
title = "x and y in the wrong order"
diagnosis = "You give y first. The picture is turned onto its side: it goes from 0 to 1 across and from -6 to 6 upwards."
hint = "Which of the two does plot take first?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid()
    ax.plot(y, x)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
