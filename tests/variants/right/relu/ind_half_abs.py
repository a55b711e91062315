# Right: half of x plus its absolute value, in two steps.
import torch

def relu(x):
    doubled = x + torch.abs(x)
    return doubled.div(2)
