"""
title = "Layers collected in a list, sizes in a loop, a Flatten in front"
"""
from torch import nn


def make_simple_net(sizes=(784, 30, 1)):
    layers = [nn.Flatten()]
    for n_in, n_out in zip(sizes[:-1], sizes[1:]):
        layers += [nn.Linear(n_in, n_out), nn.ReLU()]
    return nn.Sequential(*layers[:-1])
