"""
title = "An nn.MSELoss under the function's name"
"""
from torch import nn

mse = nn.MSELoss()
