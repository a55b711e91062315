# expects rows of pixels
# mistake: shapes do not fit
from torch import nn
def make_deep_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1))
