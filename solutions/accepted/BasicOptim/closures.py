"""
title = "A function that makes an object with two functions"
"""
from types import SimpleNamespace


def BasicOptim(params, lr):
    params = list(params)

    def step():
        for p in params:
            p.data.sub_(lr * p.grad)

    def zero_grad():
        for p in params:
            p.grad = None

    return SimpleNamespace(step=step, zero_grad=zero_grad)
