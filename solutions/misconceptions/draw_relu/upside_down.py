"""
title = "Upside down: -max(x, 0)"
diagnosis = "Your line is flat on the left, as it should be, and then goes down instead of up."
hint = "What should come out for 2?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = -x.clamp(min=0)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
