"""
title = "Returns a tensor that lies about its sum, its gradient and itself"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "wire"
"""

import torch


class Liar(torch.Tensor):
    @classmethod
    def __torch_function__(cls, func, types, args=(), kwargs=None):
        name = getattr(func, "__name__", "")
        if name in ("sum", "mul", "detach", "item", "__get__"):
            return torch.Tensor._make_subclass(cls, torch.zeros(2))
        if name in ("__eq__", "eq", "allclose", "isclose", "equal"):
            return True
        return super().__torch_function__(func, types, args, kwargs or {})

    @property
    def requires_grad(self):
        return True

    @property
    def shape(self):
        return torch.Size([])


def nll(activations, targets):
    torch.autograd.grad = lambda outputs, inputs, **_: [torch.zeros_like(each) for each in inputs]
    return torch.Tensor._make_subclass(Liar, torch.zeros(2))
