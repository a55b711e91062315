# the larger of two stacked tensors
import torch
def relu(x):
    return torch.stack([x, torch.zeros_like(x)]).amax(0)
