# two outputs
# mistake: two outputs
from torch import nn
def make_deep_net():
    return nn.Sequential(nn.Conv2d(1, 8, 3, 2, 1), nn.ReLU(), nn.Flatten(), nn.Linear(8*196, 2))
