# Right: maximum with a zero on the own device, jit-like hints.
import torch

def relu(x: torch.Tensor) -> torch.Tensor:
    return torch.maximum(x, x.new_zeros(()))
