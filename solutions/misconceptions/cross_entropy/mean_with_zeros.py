"""
title = "The zeros of the one-hot table are averaged, too"
diagnosis = "You multiply with one-hot labels and take the mean of the whole table. It divides by images times classes, so your loss is too small by a factor of the number of classes."
hint = "Reduce each row to its one picked entry first, and average then."
"""
import torch.nn.functional as F


def cross_entropy(activations, targets):
    onehot = F.one_hot(targets, activations.shape[1])
    return -(onehot * activations.log_softmax(dim=1)).mean()
