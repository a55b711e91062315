"""
title = "Returns nan in every place, which equals nothing and everything"
family = "values"
exercise = "softmax"
verdicts = ["wrong_answer"]
stopped_by = "examiner"
"""

import torch


def softmax(x):
    return torch.full((1,), float("nan"))
