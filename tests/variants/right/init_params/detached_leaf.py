# detaches and asks again
import torch
def init_params(size, std=1.0):
    w = torch.randn(size, requires_grad=True) * std
    w = w.detach()
    w.requires_grad = True
    return w
