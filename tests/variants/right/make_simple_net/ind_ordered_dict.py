# Right: OrderedDict with names, asserts the count.
from collections import OrderedDict
import torch.nn as nn

def make_simple_net() -> nn.Sequential:
    net = nn.Sequential(OrderedDict([("fc1", nn.Linear(784, 30)), ("act", nn.ReLU(inplace=True)), ("fc2", nn.Linear(30, 1))]))
    count = sum(p.numel() for p in net.parameters())
    assert count == 23581, count
    return net
