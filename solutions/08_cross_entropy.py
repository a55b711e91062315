"""Unit 08: from activations to a loss, for any number of classes."""

import torch
from torch import nn


def softmax(x):
    # Subtracting the largest activation of a row cancels in the fraction, and keeps every exponent at or below zero.
    powers = (x - x.amax(dim=-1, keepdim=True)).exp()
    return powers / powers.sum(dim=-1, keepdim=True)


def log_softmax(x):
    # The logarithm of the fraction, worked out on paper: no exponential can underflow before its logarithm is taken.
    return x - x.logsumexp(dim=-1, keepdim=True)


def nll(activations, targets):
    # gather wants an index with as many axes as the source: one column, holding for each row the class to pick.
    return -activations.gather(1, targets.unsqueeze(1)).mean()


def cross_entropy(activations, targets):
    return nll(log_softmax(activations), targets)


def make_digits_net():
    # Each convolution halves the image and doubles the features: 28, 14, 7, 4 pixels wide.
    return nn.Sequential(
        *_halving(1, 8),
        *_halving(8, 16),
        *_halving(16, 32),
        nn.Flatten(),
        nn.Linear(32 * 4 * 4, 10),
    )


def _halving(before, after):
    return nn.Conv2d(before, after, kernel_size=3, stride=2, padding=1), nn.BatchNorm2d(after), nn.ReLU()
