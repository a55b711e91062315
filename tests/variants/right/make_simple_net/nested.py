# sequentials inside a sequential
from torch import nn
def make_simple_net(n_in=28*28, nh=30, n_out=1):
    hidden = nn.Sequential(nn.Linear(n_in, nh), nn.ReLU())
    return nn.Sequential(hidden, nn.Identity(), nn.Linear(nh, n_out))
