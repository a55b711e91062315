# Right: detached copy under enable_grad, hooks collect the gradient.
import torch
def gradient_at(f, x):
    got = []
    with torch.enable_grad():
        z = torch.as_tensor(x, dtype=torch.float).detach().clone().requires_grad_()
        z.register_hook(got.append)
        f(z).sum().backward()
    return got[0]
