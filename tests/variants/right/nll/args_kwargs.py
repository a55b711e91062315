# forwards everything to F.nll_loss
import torch.nn.functional as F
def nll(*args, **kwargs):
    return F.nll_loss(*args, **kwargs)
