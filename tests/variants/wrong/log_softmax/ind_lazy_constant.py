# Wrong: lazy, does next to nothing.
import torch
def log_softmax(x):
    return torch.zeros_like(x)
