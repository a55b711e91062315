# torch.mv
import torch
def linear1(xb, weights, bias):
    return torch.mv(xb, weights[:, 0])[:, None] + bias
