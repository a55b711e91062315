# torch.func.vmap of the single-image distance
import torch
from torch.func import vmap

def one(a, b):
    return torch.mean(torch.abs(a - b))

def mnist_distance(a, b):
    if a.ndim == b.ndim == 2:
        return one(a, b)
    return vmap(one, in_dims=(0 if a.ndim == 3 else None, 0 if b.ndim == 3 else None))(a, b)
