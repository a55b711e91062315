# compiled by torch.jit.script
import torch
@torch.jit.script
def softmax(x: torch.Tensor):
    e = torch.exp(x - x.amax(dim=-1, keepdim=True))
    return e / e.sum(dim=-1, keepdim=True)
