"""
title = "Returns a tensor without memory"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

import torch


def nll(activations, targets):
    return torch.empty((), device="meta")
