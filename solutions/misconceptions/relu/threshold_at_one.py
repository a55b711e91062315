"""
title = "The bend is at 1 instead of 0"
diagnosis = "Your function drops numbers between 0 and 1 as well."
hint = "Where does the curve bend?"
"""
import torch


def relu(x):
    return torch.where(x > 1, x, 0)
