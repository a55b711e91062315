# F.mse_loss
# mistake: squared instead of absolute
import torch.nn.functional as F
def l1_distance(a, b):
    return F.mse_loss(a, b)
