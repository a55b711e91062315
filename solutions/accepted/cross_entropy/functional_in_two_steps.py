"""
title = "F.nll_loss of F.log_softmax"
"""
import torch.nn.functional as F

cross_entropy = lambda a, t: F.nll_loss(F.log_softmax(a, dim=1), t)
