"""
title = "Drawn with plt, not on ax"
diagnosis = "plt.plot draws on axes that pyplot makes or finds. Those that your function is given stay empty."
hint = "On which object should plot be called?"
"""
import matplotlib.pyplot as plt
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid()
    plt.plot(x, y)
    plt.title("sigmoid")
