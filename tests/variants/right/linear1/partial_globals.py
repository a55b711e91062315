# only the bias is global
import torch
bias = torch.randn(1, requires_grad=True)
def linear1(xb, weights):
    return xb.mm(weights) + bias
