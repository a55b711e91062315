# Wrong.
# mistake: returns the same net at every call
from torch import nn
net = nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))
def make_simple_net():
    return net
