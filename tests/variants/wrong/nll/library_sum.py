# the library with sum
# mistake: sum instead of mean
import torch.nn.functional as F
def nll(activations, targets):
    return F.nll_loss(activations, targets, reduction='sum')
