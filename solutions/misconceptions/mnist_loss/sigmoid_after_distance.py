"""
title = "The sigmoid comes after the distance"
diagnosis = "You measure the distance of the raw outputs and squeeze the result. The distance of a perfect answer, 0, becomes one half."
hint = "The sigmoid makes a confidence of an output. What has to happen first?"
"""
import torch


def mnist_loss(predictions, targets):
    distance = torch.where(targets == 1, 1 - predictions, predictions)
    return distance.sigmoid().mean()
