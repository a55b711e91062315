# Right: masked_fill on the own clone, class with __call__.
import torch
from torch import nn

class ReLU:
    def __call__(self, x):
        y = x.clone()
        return y.masked_fill_(y < 0, 0.0)

relu = ReLU()
