# other bricks, with dropout
from torch import nn
def make_deep_net():
    return nn.Sequential(
        nn.Conv2d(1, 16, 5, stride=2), nn.BatchNorm2d(16), nn.ELU(),
        nn.Conv2d(16, 32, 3, stride=2), nn.BatchNorm2d(32), nn.ELU(), nn.Dropout(0.1),
        nn.Flatten(), nn.Linear(32 * 25, 1))
