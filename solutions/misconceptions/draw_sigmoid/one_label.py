"""
title = "Only one axis has a label"
diagnosis = "One label says what one axis means. What is on the other, nobody knows, and there is no title either."
hint = "Which of set_xlabel and set_ylabel is missing?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
