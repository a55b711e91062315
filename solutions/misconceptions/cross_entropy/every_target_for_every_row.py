"""
title = "Every target for every row"
diagnosis = "Indexing with [:, targets] picks the columns of all targets from all rows: a table of n times n, of which only the diagonal was wanted."
hint = "Each row has its own target. Index rows and columns together."
"""
import torch


def cross_entropy(activations, targets):
    return -torch.log_softmax(activations, dim=1)[:, targets].mean()
