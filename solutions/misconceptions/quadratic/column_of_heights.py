"""
title = "A column instead of a vector"
diagnosis = "The values are right, but each stands in a row of its own: your answer has shape [n, 1]. Subtracting targets of shape [n] from it would combine each with every other."
hint = "Where does the second axis come from? The answer has the shape of t."
"""
import torch


def quadratic(t, params):
    powers = torch.stack([t**2, t, torch.ones_like(t)], dim=1)
    return powers @ params.unsqueeze(1)
