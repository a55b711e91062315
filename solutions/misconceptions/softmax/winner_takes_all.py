"""
title = "All or nothing"
diagnosis = "You give 1 to the largest activation of a row and 0 to the others. How far ahead it is no longer matters, and no gradient passes through."
hint = "The 'soft' in the name: every class keeps a share, however small."
"""
import torch


def softmax(x):
    return torch.zeros_like(x).scatter(-1, x.argmax(-1, keepdim=True), 1.0)
