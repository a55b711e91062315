# Right: torch.where against zeros_like, hints, assert.
import torch

def relu(activations: torch.Tensor) -> torch.Tensor:
    out = torch.where(activations > 0, activations, torch.zeros_like(activations))
    assert out.shape == activations.shape
    return out
