# Wrong.
# mistake: sum over the images instead of the mean
import torch.nn.functional as F
def cross_entropy(activations, targets):
    return F.cross_entropy(activations, targets, reduction="sum")
