"""
title = "F.nll_loss under the exercise's name"
"""
from torch.nn import functional

nll = functional.nll_loss
