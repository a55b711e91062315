"""
title = "A few dots that are not joined"
diagnosis = "Single dots, far apart, show where you computed something. The task is a line that looks smooth."
hint = "What does ax.plot do by itself, if you leave out the sign for dots?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-5, 5, 8)
    y = x.sigmoid()
    ax.plot(x, y, "o")
    ax.set_xlabel("x")
    ax.set_ylabel("y")
