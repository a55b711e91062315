# a linear model: good, not good enough
from torch import nn
def make_deep_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 1))
