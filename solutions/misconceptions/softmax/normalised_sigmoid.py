"""
title = "Sigmoids, divided by their sum"
diagnosis = "Your rows add up to 1, but the values come from the sigmoid. Above a certain size all activations look alike to it, so the largest one hardly stands out."
hint = "The formula has a plain exponential where you have a sigmoid."
"""
import torch


def softmax(x):
    s = torch.sigmoid(x)
    return s / s.sum(dim=-1, keepdim=True)
