"""
title = "What stands below the line is not divided by"
diagnosis = "Your results are all larger than 1: you compute 1 + exp(-x). In 1/1 + exp(-x) without brackets the division comes before the addition."
hint = "What belongs below the line goes into brackets."
"""
import torch


def sigmoid(x):
    return 1 / 1 + torch.exp(-x)
