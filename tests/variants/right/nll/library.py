# F.nll_loss
import torch.nn.functional as F
def nll(activations, targets):
    return F.nll_loss(activations, targets)
