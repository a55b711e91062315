# the library without reduction
# mistake: mean missing
import torch.nn.functional as F
def nll(activations, targets):
    return F.nll_loss(activations, targets, reduction='none')
