"""
title = "torch.optim.SGD under another name"
"""
import torch

BasicOptim = torch.optim.SGD
