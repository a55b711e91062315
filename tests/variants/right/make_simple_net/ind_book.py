# Right: the book's net.
from torch import nn
def make_simple_net():
    simple_net = nn.Sequential(
        nn.Linear(28*28,30),
        nn.ReLU(),
        nn.Linear(30,1)
    )
    return simple_net
