# flattens first, so that all values together add up to 1
# mistake: softmax over all values
import torch
def softmax(x):
    return torch.softmax(x.flatten(), dim=0).view(x.shape)
