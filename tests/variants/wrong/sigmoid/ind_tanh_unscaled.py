# Wrong.
# mistake: tanh instead of the sigmoid
import torch
def sigmoid(x):
    return torch.tanh(x)
