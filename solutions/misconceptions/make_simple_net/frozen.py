"""
title = "The parameters do not learn"
diagnosis = "You switched requires_grad off (or computed under no_grad): backward() finds nothing to give a gradient to."
hint = "Leave requires_grad as nn.Linear sets it."
"""
from torch import nn


def make_simple_net():
    return nn.Sequential(nn.Linear(784, 30), nn.ReLU(), nn.Linear(30, 1)).requires_grad_(False)
