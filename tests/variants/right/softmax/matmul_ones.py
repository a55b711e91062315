# the sums from a product with a matrix of ones
import torch
def softmax(x):
    c = x.shape[-1]
    e = (x - x.amax(-1, keepdim=True)).exp()
    return e / (e @ torch.ones(c, c))
