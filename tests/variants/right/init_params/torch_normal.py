# torch.normal with size
import torch
def init_params(size, std=1.0):
    size = size if isinstance(size, (tuple, list)) else (size,)
    return torch.normal(mean=0.0, std=std, size=tuple(size), requires_grad=True)
