"""
title = "Returns one number that claims to be a trillion"
family = "values"
exercise = "softmax"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

import torch


def softmax(x):
    return torch.zeros(1).expand(1 << 20, 1 << 20)
