"""
title = "Returns complex numbers, conjugated and negated lazily"
family = "values"
exercise = "softmax"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "examiner"
"""

import torch


def softmax(x):
    return torch._neg_view(torch.ones(2, 2, dtype=torch.complex64).conj())
