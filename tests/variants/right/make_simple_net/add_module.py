# grown with add_module and append
from torch import nn
def make_simple_net():
    net = nn.Sequential()
    net.add_module('in', nn.Linear(in_features=784, out_features=30))
    net.append(nn.ReLU())
    net.append(nn.Linear(30, 1, bias=True))
    return net.train()
