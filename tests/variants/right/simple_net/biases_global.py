# weights as parameters, biases from outside
import torch
b1, b2 = torch.zeros(30), torch.zeros(1)
def simple_net(xb, w1, w2):
    return torch.relu(xb @ w1 + b1) @ w2 + b2
