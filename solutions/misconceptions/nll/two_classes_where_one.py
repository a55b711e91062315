"""
title = "Works for two classes only (column 1 for target 1, else column 0)"
diagnosis = "You choose between column 0 and column 1, as one can when there are two digits. A target of 2 or more gets the wrong column."
hint = "The target is itself the number of the column. How can you index with it, row by row?"
"""
import torch


def nll(activations, targets):
    return -torch.where(targets == 1, activations[:, 1], activations[:, 0]).mean()
