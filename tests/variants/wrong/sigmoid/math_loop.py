# math.exp in a loop over a flat tensor
import math, torch
def sigmoid(x):
    return torch.tensor([1 / (1 + math.exp(-v)) for v in x.flatten().tolist()]).reshape(x.shape)
