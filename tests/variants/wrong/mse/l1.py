# absolute
# mistake: absolute instead of squared
import torch.nn.functional as F
def mse(preds, targets):
    return F.l1_loss(preds, targets)
