# F.l1_loss without a reduction
# mistake: the mean is missing
import torch.nn.functional as F
def l1_distance(a, b):
    return F.l1_loss(a, b, reduction='none')
