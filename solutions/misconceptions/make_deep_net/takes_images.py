"""
title = "The function wants images"
diagnosis = "Your function has a parameter for the images and returns predictions. It should take nothing and return the net itself; the course trains it and calls it."
hint = "What does `make` in its name say?"
"""
from torch import nn


def make_deep_net(x):
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 1))
    return net(x)
