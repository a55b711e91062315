"""
title = "Returns a tensor whose storage is gone"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error", "crashed"]
stopped_by = "protocol"
"""

import torch


def nll(activations, targets):
    tensor = torch.zeros(1000)
    tensor.untyped_storage().resize_(0)
    return tensor
