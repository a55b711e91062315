"""
title = "ReLU instead of the sigmoid"
diagnosis = "Your line is flat on the left and a straight slope on the right. That is the other function of the questionnaire."
hint = "Which function stays below 1?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.relu()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
