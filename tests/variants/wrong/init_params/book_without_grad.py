# book without requires_grad_
# mistake: not watched
import torch
def init_params(size, std=1.0): return torch.randn(size)*std
