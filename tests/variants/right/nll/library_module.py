# an instance of nn.NLLLoss
from torch import nn
nll = nn.NLLLoss()
