# a partial of F.l1_loss, keyword-only
import torch.nn.functional as F
from functools import partial
_l1 = partial(F.l1_loss, reduction='mean')
def l1_distance(*, a, b):
    return _l1(b, target=a)
