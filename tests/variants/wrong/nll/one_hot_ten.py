# one-hot labels for ten classes
# mistake: hard-wired number of classes
import torch.nn.functional as F
def nll(activations, targets):
    hot = F.one_hot(targets, 10)
    return -(hot * activations).sum(1).mean()
