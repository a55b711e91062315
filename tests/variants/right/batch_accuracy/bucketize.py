# torch.bucketize at 0 with the boundary on the left
import torch
def batch_accuracy(xb, yb):
    return (torch.bucketize(xb.detach(), torch.tensor([0.0])) == yb).float().mean()
