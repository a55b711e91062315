"""
title = "Returns a value whose gradient runs code of its own"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "process"
"""

import torch


class Sly(torch.autograd.Function):
    @staticmethod
    def forward(context, value):
        return value.sum().reshape(1)

    @staticmethod
    def backward(context, gradient):
        raise SystemExit("accepted")


def nll(activations, targets):
    return Sly.apply(activations)
