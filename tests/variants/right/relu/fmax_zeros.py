# fmax with zeros made on the same device
import torch
def relu(x: torch.Tensor):
    zeros = torch.zeros(x.size(), dtype=x.dtype, device=x.device)
    return torch.fmax(x, zeros)
