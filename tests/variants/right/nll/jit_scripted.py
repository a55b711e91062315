# compiled by torch.jit.script
import torch
@torch.jit.script
def nll(activations: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    return -activations.gather(1, targets.unsqueeze(1)).mean()
