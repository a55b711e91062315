# Right: a dataclass with __post_init__.
from dataclasses import dataclass
import torch

@dataclass
class BasicOptim:
    params: object
    lr: float

    def __post_init__(self):
        self.params = [*self.params]

    def step(self):
        with torch.no_grad():
            for i in range(len(self.params)):
                if self.params[i].grad is not None:
                    self.params[i] -= self.lr * self.params[i].grad

    def zero_grad(self):
        for param in self.params:
            param.grad = torch.zeros_like(param)
