"""
title = "The images are added"
diagnosis = "You average a + b. Two equal images do not get 0 in this way."
hint = "Which operation gives 0 for two equal numbers?"
"""
import torch
import torch.nn.functional as F


def l1_distance(a, b):
    return (a + b).abs().mean()
