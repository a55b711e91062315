"""
title = "A lambda with torch.square"
"""
import torch

mse = lambda preds, targs: torch.mean(torch.square(torch.sub(targs, preds)))
