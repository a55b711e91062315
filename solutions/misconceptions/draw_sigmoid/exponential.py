"""
title = "The exponential function"
diagnosis = "You draw exp(x), or exp(-x) without the fraction around it. It grows beyond all bounds, and a sigmoid stays below 1."
hint = "Which fraction keeps the values between 0 and 1?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.exp()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
