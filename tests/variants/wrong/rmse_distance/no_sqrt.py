# F.mse_loss
# mistake: the root is missing
import torch.nn.functional as F
def rmse_distance(a, b):
    return F.mse_loss(a, b)
