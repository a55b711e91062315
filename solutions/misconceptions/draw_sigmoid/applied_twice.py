"""
title = "The sigmoid of the sigmoid"
diagnosis = "Your curve goes from 0.5 to 0.73 only: the sigmoid was applied to its own result."
hint = "How often does sigmoid stand in what you draw?"
"""
import torch


def draw_sigmoid(ax):
    x = torch.linspace(-6, 6, 121)
    y = x.sigmoid().sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
