# computes in double and comes back
import torch
def log_softmax(x):
    d = x.double()
    d = d - d.amax(-1, keepdim=True)
    return (d - d.exp().sum(-1, keepdim=True).log()).to(x.dtype)
