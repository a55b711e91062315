"""
title = "Both stacks in one, weighted by class"
"""
import torch


def similarity_accuracy(threes, sevens, mean3, mean7):
    x = torch.cat((threes, sevens))
    label = torch.arange(len(x), device=x.device) < len(threes)
    said = (x - mean3).abs().mean((-1, -2)) < (x - mean7).abs().mean((-1, -2))
    right = said == label
    return (right[label].double().mean() + right[~label].double().mean()).div(2)
