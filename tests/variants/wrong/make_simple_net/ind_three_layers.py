# Wrong.
# mistake: one layer too many
from torch import nn
def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 30), nn.ReLU(), nn.Linear(30, 1))
