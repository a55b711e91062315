# a module with call
from torch import nn
class Linear(nn.Module):
    def forward(self, xb, weights, bias):
        return nn.functional.linear(xb, weights.t()) + bias
linear1 = Linear()
