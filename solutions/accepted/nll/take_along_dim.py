"""
title = "take_along_dim, keyword-only arguments"
"""
import torch


def nll(*, activations, targets):
    return torch.take_along_dim(activations, targets.unsqueeze(-1), dim=-1).mean() * -1
