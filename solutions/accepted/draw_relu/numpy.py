"""
title = "NumPy's maximum"
"""
import numpy as np


def draw_relu(ax):
    x = np.arange(-2, 2, 0.1)
    ax.plot(x, np.maximum(x, 0))
    ax.set_title("ReLU")
