# through hypot
import torch
def rmse_distance(a, b):
    d = a - b
    return torch.hypot(d, torch.zeros_like(d)).square().mean().sqrt()
