# Right: sum divided by the number, other names and hints.
import torch

def mean_image(stacked_threes: torch.Tensor) -> torch.Tensor:
    n, h, w = stacked_threes.shape
    return stacked_threes.sum(dim=0) / n
