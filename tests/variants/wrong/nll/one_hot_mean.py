# the mean over the whole one-hot product
# mistake: divides by the number of classes, too
import torch.nn.functional as F
def nll(activations, targets):
    hot = F.one_hot(targets, activations.shape[1])
    return -(hot * activations).mean()
