"""
title = "The two accuracies side by side"
diagnosis = "You return two numbers. One is asked for: their mean."
hint = "One step is left."
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    said3 = is_3(threes, mean3, mean7).float()
    said7 = is_3(sevens, mean3, mean7).float()
    return torch.stack([said3.mean(), (1 - said7).mean()])
