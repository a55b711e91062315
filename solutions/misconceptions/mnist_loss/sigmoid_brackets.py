"""
title = "The brackets of the sigmoid"
diagnosis = "1/1 + exp(-x) is 1 + exp(-x): division comes before addition. Your 'confidences' are larger than 1."
hint = "Everything below the fraction bar needs brackets around it, or use the sigmoid that PyTorch has."
"""
import torch


def sigmoid(x):
    return 1/1 + torch.exp(-x)


def mnist_loss(predictions, targets):
    predictions = sigmoid(predictions)
    return torch.where(targets == 1, 1 - predictions, predictions).mean()
