# Right: squares by multiplication, sum divided by the count, hints and assert.
import torch

def mse(predicted: torch.Tensor, measured: torch.Tensor) -> torch.Tensor:
    gap = predicted - measured
    assert gap.ndim == 1
    return torch.sum(gap * gap) / len(gap)
