# Right: addmm in a class with __call__.
import torch

class Linear:
    def __call__(self, xb, weights, bias):
        return torch.addmm(bias, xb, weights)

linear1 = Linear()
