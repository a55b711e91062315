"""
title = "Softmax over a single column"
diagnosis = "Softmax makes the numbers of a row add up to 1. Your rows have one number each, so all of them become exactly 1, whatever the model says: the loss is the share of 7s, and every gradient is zero."
hint = "For a single output per image another function does the squeezing."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = torch.softmax(predictions, dim=1)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
