# uses globals instead of its parameters
# mistake: uses globals instead of the parameters
import torch
valid_x = torch.tensor([[2.0], [-1.0], [0.3], [-0.5]])
valid_y = torch.tensor([[1], [0], [1], [1]])
def batch_accuracy(xb, yb):
    return ((valid_x.sigmoid() > 0.5) == valid_y).float().mean()
