# the class instead of an instance
from torch import nn
mse = nn.MSELoss
