"""
title = "A sigmoid of one's own as a helper"
"""
import torch


def sigmoid(x):
    return 1 / (1 + torch.exp(-x))


def mnist_loss(predictions, targets):
    conf = sigmoid(predictions)
    dist = torch.where(targets.bool(), 1 - conf, conf)
    return dist.sum() / dist.numel()
