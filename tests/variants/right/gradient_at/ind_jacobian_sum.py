# Right: autograd's jacobian, summed over the outputs.
import torch
from torch.autograd.functional import jacobian

def gradient_at(f, x):
    x = x if torch.is_tensor(x) else torch.tensor(float(x))
    assert x.is_floating_point()
    J = jacobian(f, x.detach().clone())
    return J.reshape(-1, *x.shape).sum(0)
