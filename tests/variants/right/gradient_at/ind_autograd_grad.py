# Right: torch.autograd.grad, one-liner helper, type hints.
from typing import Callable
import torch

def gradient_at(f: Callable[[torch.Tensor], torch.Tensor], x) -> torch.Tensor:
    leaf = torch.tensor(x, requires_grad=True) if isinstance(x, float) else x.detach().clone().requires_grad_(True)
    (g,) = torch.autograd.grad(f(leaf).sum(), leaf)
    return g
