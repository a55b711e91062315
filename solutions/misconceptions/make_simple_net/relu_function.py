"""
title = "A function among modules"
diagnosis = "F.relu and torch.relu are functions, and nn.Sequential wants modules: PyTorch raises a TypeError."
hint = "There is a module of the same name in nn."
"""
import torch.nn.functional as F
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), F.relu, nn.Linear(30, 1))
