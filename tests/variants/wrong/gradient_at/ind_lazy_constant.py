# Wrong: lazy, does next to nothing.
import torch
def gradient_at(f, x):
    return torch.zeros_like(torch.as_tensor(x))
