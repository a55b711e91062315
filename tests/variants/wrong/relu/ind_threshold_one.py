# Wrong.
# mistake: bends at 1 instead of at 0
import torch
def relu(x):
    return torch.where(x > 1, x, torch.zeros_like(x))
