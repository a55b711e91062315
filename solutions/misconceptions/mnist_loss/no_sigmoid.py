"""
title = "The sigmoid is missing"
diagnosis = "You measure the distance between the raw outputs and the labels. Raw outputs can be any number, so your loss has no bounds and can even become negative. This is the chapter's first version, before it adds the sigmoid; or the sigmoid is there, but its result is not kept."
hint = "Bring the predictions into the range from 0 to 1 before anything else."
"""
import torch


def mnist_loss(predictions, targets):
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
