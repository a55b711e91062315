"""
title = "The labels are softened"
diagnosis = "You use label smoothing: a tenth of each label is shared out among all classes. That is a useful loss, and another one."
hint = "The right class counts alone."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    return F.cross_entropy(activations, targets, label_smoothing=0.1)
