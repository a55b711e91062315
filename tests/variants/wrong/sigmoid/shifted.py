# subtracts the maximum, as in softmax
import torch
def sigmoid(x):
    x = x - x.max()
    return 1 / (1 + torch.exp(-x))
