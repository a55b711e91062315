# Right: a fresh tensor by numpy, positional-only.
import numpy as np
import torch

def gradient_at(f, x, /):
    fresh = torch.from_numpy(np.array(x, dtype=np.float32)).requires_grad_()
    torch.sum(f(fresh)).backward()
    return fresh.grad
