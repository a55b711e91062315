"""
title = "NumPy and a title"
"""
import numpy as np


def draw_sigmoid(ax):
    x = np.linspace(-5, 5, 100)
    ax.plot(x, 1 / (1 + np.exp(-x)))
    ax.set_title("The sigmoid function")
