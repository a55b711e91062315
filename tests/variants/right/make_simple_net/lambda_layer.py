# a module that wraps a function
import torch.nn.functional as F
from torch import nn
class Lambda(nn.Module):
    def __init__(self, f):
        super().__init__()
        self.f = f
    def forward(self, x): return self.f(x)
def make_simple_net():
    return nn.Sequential(Lambda(lambda x: x.view(-1, 784)), nn.Linear(784, 30), Lambda(F.relu), nn.Linear(30, 1))
