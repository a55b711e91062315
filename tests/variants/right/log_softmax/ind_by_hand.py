# Right: the trick by hand, hints and assert.
import torch

def log_softmax(activations: torch.Tensor) -> torch.Tensor:
    top = activations.max(dim=-1, keepdim=True).values
    shifted = activations - top
    out = shifted - torch.log(torch.exp(shifted).sum(dim=-1, keepdim=True))
    assert out.shape == activations.shape
    return out
