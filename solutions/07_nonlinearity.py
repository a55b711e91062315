"""Unit 07: a bend between two straight lines."""

from torch import nn


def relu(x):
    return x.clamp(min=0)


def simple_net(xb, w1, b1, w2, b2):
    hidden = relu(xb @ w1 + b1)
    return hidden @ w2 + b2


def make_simple_net():
    return nn.Sequential(nn.Linear(28 * 28, 30), nn.ReLU(), nn.Linear(30, 1))


def make_deep_net():
    # Each convolution halves the image and doubles the features: 28, 14, 7, 4 pixels wide.
    return nn.Sequential(
        *_halving(1, 8),
        *_halving(8, 16),
        *_halving(16, 32),
        nn.Flatten(),
        nn.Linear(32 * 4 * 4, 1),
    )


def _halving(before, after):
    return nn.Conv2d(before, after, kernel_size=3, stride=2, padding=1), nn.BatchNorm2d(after), nn.ReLU()
