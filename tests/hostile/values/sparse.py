"""
title = "Returns a sparse tensor"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

import torch


def nll(activations, targets):
    return torch.zeros(3).to_sparse()
