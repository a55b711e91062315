# Right: empty tensor, normal_, Parameter.
import torch
from torch import nn

def init_params(shape, sigma=1.0):
    p = nn.Parameter(torch.empty(shape))
    nn.init.normal_(p, mean=0.0, std=sigma)
    return p
