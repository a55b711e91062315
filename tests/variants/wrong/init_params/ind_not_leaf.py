# Wrong.
# mistake: asks for the gradient before scaling, so the result is no leaf
import torch
def init_params(size, std=1.0):
    return torch.randn(size, requires_grad=True) * std
