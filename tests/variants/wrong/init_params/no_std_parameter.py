# without std
# mistake: std unused
import torch
def init_params(size):
    return torch.randn(size).requires_grad_()
