# through logaddexp
import torch
def sigmoid(x):
    return torch.exp(-torch.logaddexp(torch.zeros_like(x), -x))
