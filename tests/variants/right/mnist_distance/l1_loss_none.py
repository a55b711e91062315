# F.l1_loss without a reduction, then the mean (warns about sizes)
import torch.nn.functional as F

def mnist_distance(a, b):
    return F.l1_loss(a, b, reduction="none").mean((-1, -2))
