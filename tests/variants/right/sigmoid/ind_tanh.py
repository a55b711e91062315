# Right: by tanh.
import torch

def sigmoid(z: torch.Tensor) -> torch.Tensor:
    return 0.5 * (torch.tanh(z / 2) + 1)
