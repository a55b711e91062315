# Box-Muller by hand
import math, torch
def init_params(size, std=1.0):
    u = 1 - torch.rand(size); v = torch.rand(size)
    z = torch.sqrt(-2 * torch.log(u)) * torch.cos(2 * math.pi * v)
    return z.mul_(std).requires_grad_(True)
