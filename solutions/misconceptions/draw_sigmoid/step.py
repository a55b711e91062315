"""
title = "A step instead of a curve"
diagnosis = "Your line is 0 up to the middle and 1 after it. The sigmoid rises smoothly, and just that lets a model learn."
hint = "What should come out for 0.1: a decision or a number?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = (x > 0).float()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
