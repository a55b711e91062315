"""
title = "The logarithm of the sigmoid"
diagnosis = "Your curve lies below 0 everywhere: it is log(sigmoid(x))."
hint = "Between which two numbers should all heights lie?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = torch.nn.functional.logsigmoid(x)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
