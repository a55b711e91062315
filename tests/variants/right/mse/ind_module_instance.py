# Right: an instance of nn.MSELoss.
from torch import nn
mse = nn.MSELoss()
