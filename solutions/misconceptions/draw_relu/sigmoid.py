"""
title = "The sigmoid instead of ReLU"
diagnosis = "Your line rises smoothly and stays between 0 and 1. That is the other function of the questionnaire."
hint = "ReLU needs no exp."
"""
import torch


def draw_relu(ax):
    x = torch.linspace(-2, 2, 101)
    y = x.sigmoid()
    ax.plot(x, y)
    ax.set_xlabel("x")
    ax.set_ylabel("y")
