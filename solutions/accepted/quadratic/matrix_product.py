"""
title = "A table of powers times the parameters"
"""
import torch


def quadratic(t, params):
    powers = torch.stack([t.square(), t, torch.ones_like(t)], dim=1)
    return powers @ params
