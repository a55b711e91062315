# truncated normal
import torch
def init_params(size, std=1.0):
    return torch.nn.init.trunc_normal_(torch.empty(size), std=std, a=-std, b=std).requires_grad_()
