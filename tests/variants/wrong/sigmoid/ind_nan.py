# Wrong.
# mistake: e^x / (1 + e^x), which is nan for large x
import torch
def sigmoid(x):
    return torch.exp(x) / (1 + torch.exp(x))
