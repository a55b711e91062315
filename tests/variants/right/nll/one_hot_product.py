# one-hot labels times activations
# no -inf: zero times infinity is nan
import torch.nn.functional as F
def nll(activations, targets):
    hot = F.one_hot(targets, num_classes=activations.shape[1])
    return -(hot * activations).sum(dim=1).mean()
