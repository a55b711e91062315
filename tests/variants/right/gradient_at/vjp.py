# torch.func.vjp
import torch
def gradient_at(f, x):
    x = torch.as_tensor(x)
    y, pull = torch.func.vjp(f, x)
    return pull(torch.ones_like(y))[0]
