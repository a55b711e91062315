"""
title = "The length of size()"
"""
import torch

def rank(t):
    shape = list(t.size())
    return len(shape)
