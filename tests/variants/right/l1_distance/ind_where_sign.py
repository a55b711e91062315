# Right: torch.where for the absolute value.
import torch

def l1_distance(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    d = a - b
    return torch.where(d < 0, -d, d).mean()
