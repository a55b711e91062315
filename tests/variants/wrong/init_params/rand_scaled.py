# rand
# mistake: uniform instead of normal
import torch
def init_params(size, std=1.0):
    w = torch.rand(size) * std
    w.requires_grad = True
    return w
