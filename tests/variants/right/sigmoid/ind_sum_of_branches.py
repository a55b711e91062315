# Right: exp of the smaller of x and 0, over the sum of both exponentials; script-like.
import torch
@torch.jit.script
def sigmoid(x):
    m = torch.clamp(x, min=0.0)
    return torch.exp(x - m) / (torch.exp(x - m) + torch.exp(-m))
