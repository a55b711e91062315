# right rows in a loop
# mistake: loops over the batch
import torch
def linear1(xb, weights, bias):
    return torch.stack([row @ weights + bias for row in xb])
