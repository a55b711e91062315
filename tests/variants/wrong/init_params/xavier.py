# xavier_normal_
import torch
from torch import nn
def init_params(size, std=1.0):
    w = torch.empty(size)
    if w.dim() > 1: nn.init.xavier_normal_(w, gain=std)
    else: nn.init.normal_(w, std=std)
    return w.requires_grad_()
