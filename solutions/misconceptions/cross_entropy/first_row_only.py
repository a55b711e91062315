"""
title = "Only the first row counts"
diagnosis = "There is a return inside your loop: it ends after the first image. Or you index with 0 where all rows are meant."
hint = "Is there an operation that picks all entries at once?"
"""
import torch


def cross_entropy(activations, targets):
    logs = torch.log_softmax(activations, dim=1)
    for i in range(len(targets)):
        return -logs[i, targets[i]]
