"""
title = "The logarithm of the sigmoid"
diagnosis = "You squeeze each activation by itself. Those of one image have to know of each other: their exponentials add up to 1."
hint = "Sigmoid is for one output, softmax for several."
"""
import torch.nn.functional as F


def log_softmax(x):
    return F.logsigmoid(x)
