# F.l1_loss
# mistake: the other distance
import torch.nn.functional as F
def rmse_distance(a, b):
    return F.l1_loss(a, b)
