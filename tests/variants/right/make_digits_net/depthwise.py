# a few more convolutions
from torch import nn
def make_digits_net():
    def conv(i, o, s): return [nn.Conv2d(i, o, 3, s, 1), nn.BatchNorm2d(o), nn.SiLU()]
    return nn.Sequential(*conv(1, 16, 2), *conv(16, 32, 2), *conv(32, 32, 1), nn.Flatten(), nn.Linear(32*49, 10))
