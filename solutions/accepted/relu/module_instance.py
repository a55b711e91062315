"""
title = "An nn.ReLU layer under the function's name"
"""
from torch import nn

relu = nn.ReLU()
