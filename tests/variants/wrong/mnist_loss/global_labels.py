# uses global labels instead of the parameter
# mistake: uses globals instead of the parameters
import torch
trgts = torch.tensor([1, 0, 1])
prds = torch.tensor([0.9, 0.4, 0.2])
def mnist_loss(predictions, targets):
    p = prds.sigmoid()
    return torch.where(trgts == 1, 1 - p, p).mean()
