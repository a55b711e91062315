# the maximum's own share taken out of the sum
import torch
def log_softmax(x):
    m, i = x.max(-1, keepdim=True)
    d = x - m
    others = d.exp().scatter(-1, i, 0.0).sum(-1, keepdim=True)
    return d - torch.log1p(others)
