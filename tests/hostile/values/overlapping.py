"""
title = "Returns a tensor whose items lie on top of each other"
family = "values"
exercise = "softmax"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

import torch


def softmax(x):
    return torch.arange(5.0).as_strided((3, 3, 3), (1, 0, 1))
