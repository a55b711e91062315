# addcmul and in-place on own tensors
import torch
def quadratic(t, params, verbose=False):
    """own docstring"""
    y = params[0] * t.square()
    y += params[1] * t
    y += params[2]
    if verbose: print(y)
    return y
