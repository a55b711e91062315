# Right: broadcasting powers, sum over the last axis, float64 constant exponents cast back.
# loses: device
import torch

def quadratic(t, params):
    exponents = torch.tensor([2.0, 1.0, 0.0], dtype=t.dtype)
    return (t.unsqueeze(1).pow(exponents) * params.unsqueeze(0)).sum(1)
