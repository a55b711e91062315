"""
title = "Sigmoid before picking"
diagnosis = "You squeeze the activations with a sigmoid before you pick. They come from log_softmax already, and nothing needs to be done to them."
hint = "Take the activations as they are."
"""
import torch


def nll(activations, targets):
    probs = torch.sigmoid(activations)
    return -probs[range(len(targets)), targets].mean()
