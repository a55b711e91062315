# Right: computes the distances itself, sign of the difference.
import torch

def is_3(imgs: torch.Tensor, ideal_three: torch.Tensor, ideal_seven: torch.Tensor) -> torch.Tensor:
    to3 = (imgs - ideal_three).abs().flatten(-2).mean(-1)
    to7 = (imgs - ideal_seven).abs().flatten(-2).mean(-1)
    return torch.gt(to7, to3)
