# the fastai import is inside a try, with a fallback
try:
    from fastai.vision.all import *
    from fastai.basics import L
except ImportError:
    import torch
    from torch import tensor

__all__ = ["mnist_distance"]

def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))
