"""
title = "Layers that find out their number of inputs by themselves, as a lambda"
"""
from torch import nn

make_simple_net = lambda: nn.Sequential(nn.LazyLinear(30), nn.ReLU(), nn.LazyLinear(1))
