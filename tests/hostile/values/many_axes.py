"""
title = "Returns a tensor with more axes than anybody needs"
family = "values"
exercise = "softmax"
verdicts = ["wrong_answer", "forbidden"]
stopped_by = "protocol"
"""

import torch


def softmax(x):
    return torch.zeros([1] * 60)
