# nn.Sigmoid
from torch import nn
sigmoid = nn.Sigmoid()
