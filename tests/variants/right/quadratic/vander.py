# torch.vander
import torch
def quadratic(t, params):
    return torch.vander(t, 3) @ params
