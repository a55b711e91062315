# empty parameter, data filled under no_grad
import torch
from torch import nn
@torch.no_grad()
def init_params(size, std=1.0):
    p = nn.Parameter(torch.empty(size))
    p.copy_(torch.randn(p.shape) * std)
    return p
