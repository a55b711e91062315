# einsum counts the agreements
import torch
def batch_accuracy(xb, yb):
    d = (xb > 0).float()
    y = yb.float()
    return (torch.einsum("ij,ij->", d, y) + torch.einsum("ij,ij->", 1 - d, 1 - y)) / len(y)
