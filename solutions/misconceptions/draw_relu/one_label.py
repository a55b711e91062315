"""
title = "Only one axis has a label"
diagnosis = "One label says what one axis means. What is on the other, nobody knows, and there is no title either."
hint = "Which of set_xlabel and set_ylabel is missing?"
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x.relu()
    ax.plot(x, y)
    ax.set_xlabel("x")
