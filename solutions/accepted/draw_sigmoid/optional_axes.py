"""
title = "Axes of its own when none are given"
"""
import matplotlib.pyplot as plt
import torch


def draw_sigmoid(axes=None):
    if axes is None:
        _, axes = plt.subplots()
    x = torch.linspace(-4, 4, 40)
    axes.plot(x.tolist(), torch.sigmoid(x).tolist())
    axes.set_title("sigmoid", loc="left")
    axes.figure.tight_layout()
    plt.show()
    return axes.figure
