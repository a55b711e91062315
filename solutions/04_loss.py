"""Unit 04: a linear model, one judge of it for the machine, and one for people."""

import torch


def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens]).flatten(1)
    y = torch.cat([torch.ones(len(threes), 1), torch.zeros(len(sevens), 1)])
    return x, y


def init_params(size, std=1.0):
    # The trailing underscore makes the product itself the leaf; randn(size, requires_grad=True) * std would not be one.
    return (torch.randn(size) * std).requires_grad_()


def linear1(xb, weights, bias):
    return xb @ weights + bias


def sigmoid(x):
    # For very negative x the exponential is infinite, and 1 / inf is 0, as it should be.
    return 1 / (1 + torch.exp(-x))


def mnist_loss(predictions, targets):
    confidence = predictions.sigmoid()
    return torch.where(targets == 1, 1 - confidence, confidence).mean()


def batch_accuracy(xb, yb):
    says_three = xb.sigmoid() > 0.5
    # A comparison gives booleans, and booleans have no mean.
    return (says_three == yb).float().mean()
