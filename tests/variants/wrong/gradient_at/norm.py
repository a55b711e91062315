# the norm of the gradient
import torch
def gradient_at(f, x):
    x = torch.as_tensor(x).clone().requires_grad_()
    f(x).sum().backward()
    return x.grad.norm()
