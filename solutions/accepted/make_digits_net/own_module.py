"""
title = "A module of one's own, with functions in forward"
"""
import torch
import torch.nn.functional as F
from torch import nn


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.c1 = nn.Conv2d(1, 12, 5, stride=2, padding=2)
        self.b1 = nn.BatchNorm2d(12)
        self.c2 = nn.Conv2d(12, 24, 3, stride=2, padding=1)
        self.b2 = nn.BatchNorm2d(24)
        self.out = nn.Linear(24 * 7 * 7, 10)

    def forward(self, x):
        x = F.relu(self.b1(self.c1(x)))
        x = F.relu(self.b2(self.c2(x)))
        return self.out(torch.flatten(x, 1))


def make_digits_net() -> nn.Module:
    return Net()
