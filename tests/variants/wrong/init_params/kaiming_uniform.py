# as nn.Linear does it
import torch
def init_params(size, std=1.0):
    w = torch.empty(size).uniform_(-std, std)
    return w.requires_grad_()
