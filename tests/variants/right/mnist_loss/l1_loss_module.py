# nn.L1Loss built at module level
from torch import nn
_crit = nn.L1Loss()

def mnist_loss(preds, targs):
    return _crit(nn.Sigmoid()(preds), targs.float())
