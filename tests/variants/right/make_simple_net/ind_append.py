# Right: partial application and append.
from functools import partial
from torch import nn

Layer = partial(nn.Linear, bias=True)

def make_simple_net(hidden=30):
    net = nn.Sequential()
    net.append(Layer(784, hidden))
    net.append(nn.ReLU())
    net.append(Layer(out_features=1, in_features=hidden))
    print(net)
    return net
