"""
title = "An nn.Softmax layer under the function's name"
"""
from torch import nn

softmax = nn.Softmax(dim=-1)
