# Right: uniform numbers turned into normal ones by the inverse error function.
import math
import torch
def init_params(size, std=1.0):
    u = torch.rand(size, dtype=torch.float64).clamp(1e-9, 1 - 1e-9)
    z = math.sqrt(2) * torch.erfinv(2 * u - 1) * std
    return z.float().requires_grad_(True)
