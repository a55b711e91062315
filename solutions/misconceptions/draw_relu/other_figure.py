"""
title = "Drawn with plt, not on ax"
diagnosis = "plt.plot draws on axes that pyplot makes or finds. Those that your function is given stay empty."
hint = "On which object should plot be called?"
"""
import matplotlib.pyplot as plt
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x.relu()
    plt.plot(x, y)
    plt.title("ReLU")
