# Wrong: lazy, does next to nothing.
import torch
def relu(x):
    return torch.zeros_like(x)
