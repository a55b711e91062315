"""
title = "A straight line"
diagnosis = "You draw x against x. Nothing was done to the negative numbers."
hint = "Which of your two lists was computed by ReLU?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
