"""
title = "Minus the cross-entropy against every class"
"""
import torch
import torch.nn.functional as F


def log_softmax(x):
    n, classes = x.shape
    every = torch.arange(classes, device=x.device).expand(n, classes)
    wide = x.unsqueeze(2).expand(n, classes, classes)
    return -F.cross_entropy(wide, every, reduction="none")
