# Right: watches the tensor itself, clears its gradient and leaves it watched.
import torch

def gradient_at(f, x):
    if not torch.is_tensor(x):
        x = torch.tensor(x)
    x.requires_grad_()
    f(x).sum().backward()
    g = x.grad.clone()
    x.grad = None
    return g
