"""
title = "Returns a tensor subclass that answers every operation itself"
family = "values"
exercise = "softmax"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "protocol"
"""

import torch


class Sly(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return True


def softmax(x):
    return torch.ones(1).as_subclass(Sly)
