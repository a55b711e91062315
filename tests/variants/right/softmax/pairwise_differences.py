# 1 over the sum of exp of pairwise differences; overflow becomes 0
import torch
def softmax(x):
    d = x.unsqueeze(-2) - x.unsqueeze(-1)
    return 1 / d.exp().sum(-1)
