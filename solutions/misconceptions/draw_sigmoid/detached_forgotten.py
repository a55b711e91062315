"""
title = "A tensor that wants a gradient"
diagnosis = "Matplotlib asks the tensor for a NumPy array, and PyTorch refuses that for one that hangs on a gradient graph."
hint = "What takes a tensor off its graph?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121, requires_grad=True)
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
