# Right: torch.distributions, int or tuple told apart by hand.
import torch
from typing import Tuple, Union

def init_params(size: Union[int, Tuple[int, ...]], std: float = 1.0) -> torch.Tensor:
    shape = (size,) if isinstance(size, int) else tuple(size)
    sample = torch.distributions.Normal(0.0, std).sample(shape)
    assert sample.shape == shape
    sample.requires_grad = True
    return sample
