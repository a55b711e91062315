"""
title = "The chapter's way: the plain formula over dim 1"
loses = ["extreme logits"]
"""
from torch import exp


def softmax(x): return exp(x) / exp(x).sum(dim=1, keepdim=True)
