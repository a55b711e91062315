"""
title = "no_grad and zero_, other names"
"""
import torch


class BasicOptim:
    def __init__(self, parameters, learning_rate):
        self.parameters = [p for p in parameters]
        self.learning_rate = learning_rate

    @torch.no_grad()
    def step(self):
        for parameter in self.parameters:
            parameter -= self.learning_rate * parameter.grad

    def zero_grad(self):
        for parameter in self.parameters:
            if parameter.grad is not None:
                parameter.grad.zero_()
