# torch.special.expit
import torch
def sigmoid(x): return torch.special.expit(x)
