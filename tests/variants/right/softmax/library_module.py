# nn.Softmax assigned to the name
from torch import nn
softmax = nn.Softmax(dim=-1)
