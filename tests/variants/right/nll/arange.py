# indexing with arange
import torch
def nll(activations: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return -activations[torch.arange(activations.shape[0]), targets].mean()
