"""
title = "A straight line"
diagnosis = "You draw x against x, or against something straight. The sigmoid is bent: flat, steep, flat again."
hint = "Which of your two lists was computed by the sigmoid?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
