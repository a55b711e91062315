# Right: unpacks the tuple, nn.Parameter.
import torch
from torch import nn

def init_params(size, std=1.0):
    dims = size if isinstance(size, (tuple, list, torch.Size)) else [size]
    return nn.Parameter(torch.randn(*dims).mul_(std))
