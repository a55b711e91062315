# keeps a gradient in the caller's x
# mistake: stale gradient in x
import torch
def gradient_at(f, x):
    if not isinstance(x, torch.Tensor):
        x = torch.tensor(x)
    x.requires_grad_()
    y = f(x)
    if y.dim(): y = y.sum()
    y.backward()
    return x.grad
