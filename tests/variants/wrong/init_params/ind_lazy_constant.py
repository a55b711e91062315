# Wrong: lazy, does next to nothing.
import torch
torch.manual_seed(0)
stored = torch.randn(100000)
def init_params(size, std=1.0):
    n = torch.zeros(size).numel()
    return (stored[:n].reshape(size) * std).requires_grad_()
