"""
title = "Straight pieces that are cut off at 0 and 1"
diagnosis = "Your line is straight in the middle and flat outside (a hard sigmoid). The sigmoid has no corners."
hint = "Does exp occur in what you draw?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = (x / 6 + 0.5).clamp(0, 1)
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
