# cdist with p=1
import torch
def l1_distance(a, b):
    return torch.cdist(a.reshape(1, -1), b.reshape(1, -1), p=1).squeeze() / a.numel()
