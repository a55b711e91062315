# rows of the identity matrix as one-hot labels
# loses: device
# no -inf: zero times infinity is nan
import torch
def nll(activations, targets):
    return -(torch.eye(activations.size(1))[targets] * activations).sum() / len(targets)
