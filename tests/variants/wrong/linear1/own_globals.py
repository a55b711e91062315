# globals of its own beside the parameters
import torch
w = torch.randn(784, 1, requires_grad=True)
def linear1(xb, weights, bias):
    return xb @ w + bias
