"""
title = "Returns an object that says that it is a tensor"
family = "values"
exercise = "softmax"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "protocol"
"""

import torch


class Liar:
    layout, dtype, requires_grad, is_quantized = torch.strided, torch.float32, False, False
    device = torch.device("cpu")
    shape = torch.Size([])

    @property
    def __class__(self):
        return torch.Tensor

    def numel(self):
        return 1


def softmax(x):
    return Liar()
