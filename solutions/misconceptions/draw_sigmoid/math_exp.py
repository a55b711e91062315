"""
title = "math.exp on a whole tensor"
diagnosis = "math.exp takes a single number. A tensor with many is refused."
hint = "Which library has an exp for tensors?"
"""
import math

import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = 1 / (1 + math.exp(-x))
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
