"""
title = "From a log_softmax and an nll of one's own, as the chapter does"
"""
import torch


def log_softmax(x):
    return x - x.logsumexp(-1, keepdim=True)


def nll(input, target):
    return -input[range(target.shape[0]), target].mean()


def cross_entropy(activations, targets):
    return nll(log_softmax(activations), targets)
