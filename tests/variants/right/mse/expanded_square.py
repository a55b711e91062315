# a2 - 2ab + b2
import torch
def mse(p, y):
    p, y = p.double(), y.double()
    return (p*p - 2*p*y + y*y).mean()
