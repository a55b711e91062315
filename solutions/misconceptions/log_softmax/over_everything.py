"""
title = "One sum for the whole batch"
diagnosis = "You subtract the logarithm of the sum over all images and classes. Each image has a sum of its own."
hint = "Tell the sum along which axis to add, and let it keep that axis."
"""
import torch


def log_softmax(x):
    m = x.max()
    return x - (x - m).exp().sum().log() - m
