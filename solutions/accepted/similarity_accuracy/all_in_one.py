"""
title = "Distances in place, counted and divided"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    def dist(a, b):
        return torch.mean(torch.abs(a - b), dim=(1, 2))

    right3 = (dist(threes, mean3) < dist(threes, mean7)).sum() / len(threes)
    right7 = (dist(sevens, mean7) < dist(sevens, mean3)).sum() / len(sevens)
    return 0.5 * right3 + 0.5 * right7
