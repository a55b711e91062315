# Wrong.
# mistake: tanh of half of x without shifting it
import torch
def sigmoid(x):
    return torch.tanh(x / 2)
