"""
title = "The exponential of log_softmax, as a lambda"
"""
import torch.nn.functional as F

softmax = lambda x: F.log_softmax(x, dim=-1).exp()
