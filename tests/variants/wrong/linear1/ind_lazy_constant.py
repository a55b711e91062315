# Wrong: lazy, does next to nothing.
import torch
def linear1(xb, weights, bias):
    return torch.zeros(len(xb), 1, requires_grad=True)
