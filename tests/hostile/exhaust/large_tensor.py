"""
title = "Returns the largest tensor that may cross"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer", "memory_limit", "runtime_error", "time_limit"]
stopped_by = "examiner"
"""

import torch


def nll(activations, targets):
    return torch.zeros(64 << 20, dtype=torch.uint8)
