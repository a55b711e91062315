"""
title = "A range that ends before the curve is flat"
diagnosis = "Your line stops between 2 and 4 on each side. At 2 the sigmoid is 0.88: still well below its end."
hint = "How far out does the curve come close to 1? The task names a range."
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-2.25, 2.25, 101)
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
