# double where
import torch
def sigmoid(x):
    pos = x >= 0
    zp = torch.where(pos, x, torch.zeros_like(x))
    zn = torch.where(pos, torch.zeros_like(x), x)
    return torch.where(pos, 1/(1+torch.exp(-zp)), torch.exp(zn)/(1+torch.exp(zn)))
