# compares with a global mean3 instead of b
# mistake: uses a global instead of the parameter
import torch
mean3 = torch.zeros(28, 28)
def mnist_distance(a, b):
    return (a - mean3).abs().mean((-1, -2))
