# Wrong.
# mistake: layers without bias
from torch import nn
def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30, bias=False), nn.ReLU(), nn.Linear(30, 1, bias=False))
