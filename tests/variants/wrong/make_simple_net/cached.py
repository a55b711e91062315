# a cache hands out one net
# mistake: same net every time
import functools
from torch import nn
@functools.cache
def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))
