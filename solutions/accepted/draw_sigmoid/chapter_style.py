"""
title = "A function that plots functions"
"""
import torch


def plot_function(ax, f, tx, ty, title, low, high):
    x = torch.linspace(low, high, 100)
    ax.plot(x, f(x))
    ax.set_xlabel(tx)
    ax.set_ylabel(ty)
    ax.set_title(title)


def draw_sigmoid(ax):
    plot_function(ax, torch.sigmoid, "x", "y", "Sigmoid", -4, 4)
