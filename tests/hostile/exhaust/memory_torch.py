"""
title = "Asks torch for forty gigabytes"
family = "exhaust"
exercise = "nll"
verdicts = ["memory_limit"]
stopped_by = "rlimits"
"""

import torch


def nll(activations, targets):
    return torch.empty(10**10)
