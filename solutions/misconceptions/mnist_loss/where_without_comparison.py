"""
title = "Labels used as a condition"
diagnosis = "torch.where wants True or False for each image. Your labels are the whole numbers 1 and 0, and PyTorch refuses those with an error."
hint = "Ask a question about the labels whose answer is yes or no."
"""
import torch


def mnist_loss(predictions, targets):
    predictions = predictions.sigmoid()
    return torch.where(targets, 1 - predictions, predictions).mean()
