# sigmoid at the end of a good net
# mistake: sigmoid at the end
from torch import nn
def make_deep_net():
    return nn.Sequential(nn.Conv2d(1, 8, 3, 2, 1), nn.BatchNorm2d(8), nn.ReLU(), nn.Flatten(), nn.Linear(8*196, 1), nn.Sigmoid())
