# percent
import torch
def sigmoid(x): return 100 * torch.sigmoid(x)
