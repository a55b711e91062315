# the library's L1 loss with its default reduction
# mistake: F.l1_loss averages over the whole stack
import torch.nn.functional as F
def mnist_distance(a, b):
    return F.l1_loss(a.float(), b)
