"""
title = "Returns a quantised tensor"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "protocol"
"""

import torch


def nll(activations, targets):
    return torch.quantize_per_tensor(torch.zeros(3), 0.1, 0, torch.quint8)
