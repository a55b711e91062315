# typed function with a docstring, an assert on the trailing shape, and a main guard
import torch
from torch import Tensor


def mnist_distance(a: Tensor, b: Tensor) -> Tensor:
    """Mean absolute difference of two (stacks of) images."""
    assert a.shape[-2:] == b.shape[-2:], f"{a.shape} does not fit {b.shape}"
    difference: Tensor = torch.abs(a - b)
    return torch.mean(difference, dim=(-2, -1))


if __name__ == "__main__":
    print(mnist_distance(torch.zeros(28, 28), torch.ones(28, 28)))
