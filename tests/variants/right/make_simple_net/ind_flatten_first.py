# Right: a Flatten in front, which also takes rows.
from torch import nn

def make_simple_net():
    return nn.Sequential(nn.Flatten(), nn.Linear(28*28, 30), nn.ReLU(), nn.Linear(30, 1))
