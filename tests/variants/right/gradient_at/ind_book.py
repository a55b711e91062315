# Right: as in the book: requires_grad_, backward, .grad, on an own copy.
import torch
from torch import tensor

def gradient_at(f, x):
    xt = torch.as_tensor(x, dtype=torch.float32).clone().detach().requires_grad_()
    yt = f(xt).sum()
    yt.backward()
    return xt.grad
