# star import and Greek names
from torch import *
def softmax(x):
    ε = exp(x - x.amax(-1, keepdim=True))
    Σ = ε.sum(-1, keepdim=True)
    return ε / Σ
