"""
title = "One softmax for the whole batch"
diagnosis = "You divide by the sum over all images and classes. Each image has a sum of its own."
hint = "Tell the sum along which axis to add."
"""
import torch


def cross_entropy(activations, targets):
    logs = activations - activations.flatten().logsumexp(0)
    return -logs[range(len(targets)), targets].mean()
