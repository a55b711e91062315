# no_grad, detach and type hints
import torch
from torch import Tensor
def mean_image(stack: Tensor, dim: int = 0) -> Tensor:
    with torch.no_grad():
        return stack.detach().clone().mean(dim)
