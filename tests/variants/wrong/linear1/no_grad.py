# under no_grad
# mistake: cut off from the graph
import torch
def linear1(xb, weights, bias):
    with torch.no_grad():
        return xb @ weights + bias
