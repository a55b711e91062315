# the unstable form
# mistake: nan for large numbers
import torch
def sigmoid(x):
    e = x.exp()
    return e / (e + 1)
