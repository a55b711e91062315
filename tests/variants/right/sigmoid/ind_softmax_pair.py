# Right: softmax of x and 0.
import torch

def sigmoid(x):
    pair = torch.stack([x, torch.zeros_like(x)], dim=-1)
    return pair.softmax(-1)[..., 0]
