# no convolution, wide
from torch import nn
def make_digits_net():
    return nn.Sequential(nn.Flatten(), nn.BatchNorm1d(784), nn.Linear(784, 300), nn.BatchNorm1d(300), nn.ReLU(),
                         nn.Linear(300, 100), nn.BatchNorm1d(100), nn.ReLU(), nn.Linear(100, 10))
